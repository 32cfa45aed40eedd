package org.keptword.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which reminder of a client is to be weighed at a moment, and when to look next. Pure. Whatever was missed of a day is one reminder, so that
 * a server that was down does not send several at once.
 *
 * @param due what is to be weighed now
 * @param next when the next one may be due
 */
public record ReminderSchedule(Optional<Slot> due, Instant next) {

    /** Days that are looked at for the next reminder: a choice has at least one weekday. */
    private static final int A_WEEK_AHEAD = 8;

    /**
     * One reminder.
     *
     * @param day of the client
     * @param at on the client's clock
     * @param kinds what it may be about
     */
    public record Slot(LocalDate day, LocalTime at, Set<ReminderKind> kinds) {

        public Slot {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Looks at a choice.
     *
     * @param had what was weighed already on the client's day: of kinds that are among them nothing comes again that day, and where all are
     *     together, nothing at all
     */
    public static ReminderSchedule of(
            ReminderChoice choice, ZoneId zone, Instant now, Collection<Set<ReminderKind>> had) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new ReminderSchedule(due(choice, today, zone, now, had), next(choice, today, zone, now));
    }

    private static Optional<Slot> due(
            ReminderChoice choice, LocalDate today, ZoneId zone, Instant now, Collection<Set<ReminderKind>> had) {
        if (!choice.days().contains(today.getDayOfWeek()) || (!choice.separate() && !had.isEmpty())) {
            return Optional.empty();
        }
        Set<ReminderKind> kinds = EnumSet.noneOf(ReminderKind.class);
        choice.times().forEach((kind, at) -> {
            if (ReminderHours.isOpen(today, at, zone, now) && had.stream().noneMatch(one -> one.contains(kind))) {
                kinds.add(kind);
            }
        });
        return kinds.stream()
                .map(kind -> choice.times().get(kind))
                .max(LocalTime::compareTo)
                .map(at -> new Slot(today, at, kinds));
    }

    private static Instant next(ReminderChoice choice, LocalDate today, ZoneId zone, Instant now) {
        return today.datesUntil(today.plusDays(A_WEEK_AHEAD))
                .filter(day -> choice.days().contains(day.getDayOfWeek()))
                .flatMap(day -> choice.times().values().stream().map(at -> ReminderHours.begins(day, at, zone)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
