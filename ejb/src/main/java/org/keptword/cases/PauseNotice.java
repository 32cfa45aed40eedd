package org.keptword.cases;

import org.keptword.shared.ParticipantId;

/**
 * What one partner will notice when joint work is paused, as a kind and a count; quotes nothing.
 *
 * @param who the partner who notices
 * @param count at least one
 */
public record PauseNotice(ParticipantId who, Kind kind, int count) {

    /** What is noticed. */
    public enum Kind {
        /** Given work that cannot be answered, or only in part. */
        WORK,
        /** Texts of the other that can be read no more. */
        TEXTS,
        /** Promises of the other this partner is asked about no more. */
        ASKED,
        /** Own promises towards the other that rest. */
        OWN_PROMISES
    }

    public PauseNotice {
        if (count < 1) {
            throw new IllegalArgumentException("Nothing is no notice");
        }
    }
}
