package org.keptword.access.presence;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.keptword.shared.DomainRefusal;

/**
 * The days of the week on which a counselor works, each with its hours on the wall of the counselor's zone. A counselor who said nothing
 * works the week of the practice. A week without any day is
 * refused, because nothing would ever be read.
 */
public record WorkingWeek(Map<DayOfWeek, Hours> days) {

    /** Monday to Friday from nine to five: what a practice begins with. */
    public static final WorkingWeek USUAL = usual();

    /** From a time to a later one of the same day. */
    public record Hours(LocalTime begins, LocalTime ends) {

        public Hours {
            if (!begins.isBefore(ends)) {
                throw new DomainRefusal("refusal.access.hoursBackwards");
            }
        }
    }

    public WorkingWeek {
        if (days.isEmpty()) {
            throw new DomainRefusal("refusal.access.noWorkingDay");
        }
        days = Map.copyOf(days);
    }

    /** The hours of a day; empty when it is off. */
    public Optional<Hours> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    private static WorkingWeek usual() {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                days.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
            }
        }
        return new WorkingWeek(days);
    }
}
