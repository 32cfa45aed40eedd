package org.keptword.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * A case over its sessions, for its staff: the three strands side by side.
 *
 * @param people in the order of their slots
 * @param marks in order of time
 * @param points how things stand now, whatever span is looked at
 */
public record CaseProgress(
        CaseHeader header,
        List<CaseLine.Who> people,
        SessionAxis axis,
        WordsHistory words,
        DeedsHistory deeds,
        TrustHistory trust,
        List<Mark> marks,
        List<TalkingPoint> points) {

    public CaseProgress {
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        points = List.copyOf(points);
    }

    /** The name of a participant. */
    public String nameOf(ParticipantId participant) {
        return CaseLine.Who.nameOf(participant, people).orElse("");
    }

    /**
     * Something that happened, on the axis. No ground stands here.
     *
     * @param until when it ended; empty for a moment, and for what goes on
     * @param whom whom it concerns, empty for both
     * @param phase the phase it is about
     */
    public record Mark(
            Kind kind,
            Instant at,
            Optional<Instant> until,
            Optional<ParticipantId> whom,
            Optional<LocalizedText> phase) {

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

    /**
     * A mean that knows of how many it is.
     *
     * @param sum of the values
     * @param count of the values
     */
    public record Mean(long sum, int count) {

        public static final Mean NONE = new Mean(0, 0);

        public Mean {
            if (count < 0 || (count == 0 && sum != 0)) {
                throw new IllegalArgumentException("Nothing has no sum");
            }
        }

        /** One value, or none. */
        public static Mean of(OptionalInt value) {
            return value.isPresent() ? new Mean(value.getAsInt(), 1) : NONE;
        }

        public Mean plus(Mean other) {
            return count == 0 ? other : new Mean(sum + other.sum, count + other.count);
        }

        /** Empty of none. */
        public OptionalDouble value() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
        }
    }
}
