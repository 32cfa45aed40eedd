package org.keptword.reminders;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.keptword.shared.DomainRefusal;

/**
 * What a client wants to be reminded of, when and how.
 *
 * @param times when, by kind and on the client's clock; a kind that is absent is off. At least one, none of them at night
 * @param separate whether each kind may come by itself; otherwise all have the same time and make at most one reminder a day
 * @param days on which reminders may come; at least one
 */
public record ReminderChoice(
        Map<ReminderKind, LocalTime> times, boolean separate, Set<DayOfWeek> days, ReminderChannel channel) {

    public ReminderChoice {
        if (times.isEmpty()) {
            throw new DomainRefusal("refusal.reminders.nothing");
        }
        if (days.isEmpty()) {
            throw new DomainRefusal("refusal.reminders.noDay");
        }
        if (channel == null) {
            throw new DomainRefusal("refusal.reminders.noChannel");
        }
        if (times.values().stream().anyMatch(ReminderHours::isNight)) {
            throw new DomainRefusal("refusal.reminders.night");
        }
        if (!separate && times.values().stream().distinct().count() > 1) {
            throw new IllegalArgumentException("One reminder a day has one time");
        }
        times = Map.copyOf(times);
        days = Set.copyOf(days);
    }

    /** At most one a day, for several kinds. */
    public static ReminderChoice together(
            Set<ReminderKind> kinds, LocalTime at, Set<DayOfWeek> days, ReminderChannel channel) {
        Map<ReminderKind, LocalTime> times = new EnumMap<>(ReminderKind.class);
        kinds.forEach(kind -> times.put(kind, at));
        return new ReminderChoice(times, false, days, channel);
    }

    /** The kinds that are on. */
    public Set<ReminderKind> kinds() {
        return EnumSet.copyOf(times.keySet());
    }

    /** The earliest time at which one may come. */
    public LocalTime first() {
        return times.values().stream().min(LocalTime::compareTo).orElseThrow();
    }
}
