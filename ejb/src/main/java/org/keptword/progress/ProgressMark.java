package org.keptword.progress;

import java.time.Instant;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * Something that happened, on the axis. No ground stands here.
 *
 * @param until when it ended; empty for a moment, and for what goes on
 * @param whom whom it concerns, empty for both
 * @param phase the phase it is about
 */
public record ProgressMark(
        Kind kind, Instant at, Optional<Instant> until, Optional<ParticipantId> whom, Optional<LocalizedText> phase) {

    /** What it is. */
    public enum Kind {
        /** Work of a phase was given for the first time. */
        PHASE_BEGUN,
        /** Only work of earlier phases was given. */
        PHASE_BACK,
        /** A phase that was begun before was taken up again. */
        PHASE_ON,
        /** A setback was written down. */
        SETBACK,
        JOINT_WORK_PAUSED,
        PARTICIPANT_PAUSED,
        /** Promises rested for another reason. */
        PROMISES_RESTED;

        /** Whether it lasts. */
        public boolean lasts() {
            return this == JOINT_WORK_PAUSED || this == PARTICIPANT_PAUSED || this == PROMISES_RESTED;
        }
    }
}
