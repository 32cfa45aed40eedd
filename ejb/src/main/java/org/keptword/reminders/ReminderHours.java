package org.keptword.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When reminders may come, on the wall of the client's time zone. Pure. A time that a day leaves out is as much later, of one that comes twice
 * it is the first; at night nothing comes either way.
 */
public final class ReminderHours {

    /** No reminder comes before. */
    public static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);

    /** No reminder comes from then on. */
    public static final LocalTime NIGHT_BEGINS = LocalTime.of(21, 30);

    /** The time that is offered first. */
    public static final LocalTime USUAL = LocalTime.of(18, 30);

    /** So long after its time a reminder still makes sense, for instance after a server was down. */
    static final Duration LASTS = Duration.ofHours(3);

    private ReminderHours() {}

    public static boolean isNight(LocalTime at) {
        return at.isBefore(DAY_BEGINS) || !at.isBefore(NIGHT_BEGINS);
    }

    /** When a reminder of a day is due. */
    public static Instant begins(LocalDate day, LocalTime at, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** From when on a reminder of a day does not go out any more: three hours after its time, and at night in any case. */
    public static Instant ends(LocalDate day, LocalTime at, ZoneId zone) {
        Instant late = begins(day, at, zone).plus(LASTS);
        Instant night = begins(day, NIGHT_BEGINS, zone);
        return late.isBefore(night) ? late : night;
    }

    /** Whether a reminder of a day may go out at a moment. */
    public static boolean isOpen(LocalDate day, LocalTime at, ZoneId zone, Instant now) {
        return !now.isBefore(begins(day, at, zone))
                && now.isBefore(ends(day, at, zone))
                && !isNight(LocalTime.ofInstant(now, zone));
    }
}
