package org.keptword.cases.closing;

import java.util.Map;
import org.keptword.access.Permit;
import org.keptword.shared.ParticipantId;

/** Counts the exercises that end with a case; implemented by homework, which stands above cases. */
public interface OpenExercises {

    /**
     * How many of a participant's exercises end.
     *
     * @param open there is something to do on them
     * @param waiting they are paused or queued
     */
    record Ending(int open, int waiting) {

        public static final Ending NONE = new Ending(0, 0);
    }

    /** The counts of each participant of the one case the permit opens who was ever assigned something. One statement. */
    Map<ParticipantId, Ending> of(Permit permit);
}
