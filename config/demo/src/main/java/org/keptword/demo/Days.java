package org.keptword.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days counted from the day of loading, in one practice's time zone: {@code -7d 10:00} is ten o'clock a week before, {@code today}
 * some hours from now and still on the day of loading.
 */
record Days(Instant loading, ZoneId zone) {

    private static final Pattern DAY = Pattern.compile("(-?\\d+)d(?: (\\d\\d:\\d\\d))?");
    private static final Pattern IN_ANSWER = Pattern.compile("\\$\\{(-?\\d+d(?: \\d\\d:\\d\\d)?)}");
    private static final Duration LATER_TODAY = Duration.ofHours(3);
    private static final int LATE = 20;

    /** Where a practice is: to the west of its place when the day there is nearly over, so that {@code today} is still to come. */
    static ZoneId zone(Instant loading, ZoneId place, ZoneId west) {
        return loading.atZone(place).getHour() < LATE ? place : west;
    }

    /** The moment a text names; a day alone is its noon. */
    Instant moment(String text) {
        if (text.equals("today")) {
            return laterToday();
        }
        Matcher day = match(text);
        LocalTime time = day.group(2) == null ? LocalTime.NOON : LocalTime.parse(day.group(2));
        return today().plusDays(Long.parseLong(day.group(1)))
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    /** The day a text names. */
    LocalDate day(String text) {
        return today().plusDays(Long.parseLong(match(text).group(1)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(loading, zone);
    }

    /** An answer with its days filled in: a date, or a moment with its offset. */
    String inAnswer(String text) {
        Matcher found = IN_ANSWER.matcher(text);
        return found.replaceAll(hit -> {
            String dayText = hit.group(1);
            return dayText.contains(" ")
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            moment(dayText).atZone(zone))
                    : day(dayText).toString();
        });
    }

    private Instant laterToday() {
        ZonedDateTime now = loading.atZone(zone);
        ZonedDateTime later = now.plus(LATER_TODAY).withMinute(0).withSecond(0).withNano(0);
        ZonedDateTime last = now.toLocalDate().atTime(23, 50).atZone(zone);
        return (later.isAfter(last) || !later.toLocalDate().equals(now.toLocalDate()) ? last : later).toInstant();
    }

    private static Matcher match(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new DemoBroken("no day: " + text);
        }
        return day;
    }
}
