package org.keptword.tests.harness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** Days and time zones for tests that must pass whenever they run: on every day of the week, before midnight, and while the clocks change. */
public final class Days {

    /** No run is so long that a day begun before this hour ends in it. */
    private static final int LATE = 20;

    private static final int EARLY = 9;

    /** West of every zone that {@link #daytime} gives: where it is half past midnight there, it is still the day before here. */
    public static final ZoneId WEST = ZoneId.of("Pacific/Honolulu");

    private Days() {}

    /**
     * A time zone in which it is between nine in the morning and eight in the evening now, and the day that it is in UTC: what is counted from today
     * there is today in the database, too.
     */
    public static ZoneId daytime() {
        return Stream.of("Europe/Madrid", "America/New_York", "Asia/Tokyo", "Pacific/Auckland")
                .map(ZoneId::of)
                .filter(Days::isDaytime)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDaytime(ZoneId zone) {
        ZonedDateTime now = ZonedDateTime.now(zone);
        return now.getHour() >= EARLY
                && now.getHour() < LATE
                && now.toLocalDate().equals(LocalDate.now(ZoneOffset.UTC));
    }

    /** This day, or the next Monday where it is a Saturday or Sunday. */
    public static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    /** This day, or the next Saturday. */
    public static LocalDate saturday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
