package org.keptword.sessions.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * Command: plan a meeting, or one that comes back, by the clock on the counselor's wall.
 *
 * @param with the one participant it is with; empty for everybody in the case
 * @param day the day of the first one, where the counselor is
 * @param time the time of the day of each one, where the counselor is
 * @param minutes 5 to 480
 * @param place a room or a link, or null; 160 characters at most
 * @param until the last day there may be one, where it comes back
 * @param times how many there are at most, where it comes back: 1 to 52; one of both is said
 */
public record PlanSeries(
        CaseId caseId,
        Optional<ParticipantId> with,
        LocalDate day,
        LocalTime time,
        int minutes,
        @Nullable String place,
        Repeat repeat,
        Optional<LocalDate> until,
        Optional<Integer> times) {

    public PlanSeries {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(with);
        Objects.requireNonNull(day);
        Objects.requireNonNull(time);
        Objects.requireNonNull(repeat);
        Objects.requireNonNull(until);
        Objects.requireNonNull(times);
    }

    /** How often a planned meeting comes back. */
    public enum Repeat {
        ONCE(0),
        EVERY_WEEK(1),
        EVERY_TWO_WEEKS(2),
        EVERY_FOUR_WEEKS(4);

        private final int weeks;

        Repeat(int weeks) {
            this.weeks = weeks;
        }

        /** The weeks from one meeting to the next; 0 where there is no next one. */
        public int weeks() {
            return weeks;
        }
    }
}
