package org.keptword.homework;

import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * An exercise a counselor could give next.
 *
 * @param step the title of its step of the guide
 * @param minutes how long it is expected to take, of the lighter version where that is proposed
 * @param lighter whether the lighter version is proposed
 * @param inPart whether a part of it would be left out now
 * @param reason why this one; it tells of the order of the guide and of open work only, never of parts or grounds
 * @param open how many exercises are open already
 */
public record Suggestion(
        ParticipantId whom,
        String exercise,
        LocalizedText title,
        LocalizedText step,
        int minutes,
        boolean lighter,
        boolean inPart,
        Reason reason,
        int open) {

    /** Where it stands to what was given before. */
    public enum Reason {
        /** Nothing of the guide was given yet. */
        BEGINNING,
        /** It waits in the queue already. */
        QUEUED,
        /** It comes in the step that was worked on last. */
        SAME_STEP,
        /** It comes in a later step. */
        NEXT_STEP,
        /** It comes in an earlier step and was not given yet. */
        EARLIER_STEP
    }
}
