package org.keptword.web.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates as people say them, in one person's language and time zone: "Tuesday 24 November, 10:00". The year is said only when it is
 * another one than today's. In pages {@code #{dates}}, mostly through {@code k:date}.
 */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** By pattern: making one costs more than using it. */
    private static final Map<String, DateTimeFormatter> OF_ENGLISH = new ConcurrentHashMap<>();

    private static final Map<String, DateTimeFormatter> OF_SPANISH = new ConcurrentHashMap<>();

    private final Locale language;
    private final ZoneId zone;
    private final Clock clock;

    public Dates(Locale language, ZoneId zone, Clock clock) {
        this.language = Language.allowed(language);
        this.zone = zone;
        this.clock = clock;
    }

    /** Day and time; only the day where there is no time. */
    public String moment(Temporal when) {
        return hasTime(when) ? day(when) + ", " + time(when) : day(when);
    }

    /** Weekday, day and month. */
    public String day(Temporal when) {
        LocalDate date = date(when);
        boolean thisYear = date.getYear() == today().getYear();
        return date.format(pattern(
                thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy",
                thisYear ? "EEEE d 'de' MMMM" : "EEEE d 'de' MMMM 'de' yyyy"));
    }

    /** Day and month in short, for tables and margins. */
    public String brief(Temporal when) {
        LocalDate date = date(when);
        String pattern = date.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
        return date.format(pattern(pattern, pattern));
    }

    /** The month with its year. */
    public String month(Temporal when) {
        return date(when).format(pattern("MMMM yyyy", "MMMM 'de' yyyy"));
    }

    public String time(Temporal when) {
        return when instanceof LocalTime time ? TIME.format(time) : TIME.format(zoned(when));
    }

    /** To the second and with the zone, for those who want to know exactly. */
    public String exact(Temporal when) {
        return hasTime(when)
                ? zoned(when).format(pattern("d MMMM yyyy, HH:mm:ss zzz", "d 'de' MMMM 'de' yyyy, HH:mm:ss zzz"))
                : date(when).format(pattern("d MMMM yyyy", "d 'de' MMMM 'de' yyyy"));
    }

    /** For the {@code datetime} attribute. */
    public String machine(Temporal when) {
        return hasTime(when)
                ? zoned(when).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : date(when).toString();
    }

    /** One of the forms by its name: moment, day, time or brief. */
    public String in(String form, Temporal when) {
        return switch (form) {
            case "moment" -> moment(when);
            case "day" -> day(when);
            case "time" -> time(when);
            case "brief" -> brief(when);
            default -> throw new IllegalArgumentException("No such form of a date: " + form);
        };
    }

    /** Today, where the person is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The day of a moment, where the person is. */
    public LocalDate dayOf(Temporal when) {
        return date(when);
    }

    private DateTimeFormatter pattern(String english, String spanish) {
        boolean inSpanish = language.equals(Language.SPANISH);
        return (inSpanish ? OF_SPANISH : OF_ENGLISH)
                .computeIfAbsent(inSpanish ? spanish : english, each -> DateTimeFormatter.ofPattern(each, language));
    }

    private static boolean hasTime(Temporal when) {
        return !(when instanceof LocalDate);
    }

    private LocalDate date(Temporal when) {
        return when instanceof LocalDate date ? date : zoned(when).toLocalDate();
    }

    private ZonedDateTime zoned(Temporal when) {
        if (when instanceof Instant instant) {
            return instant.atZone(zone);
        }
        if (when instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(zone);
        }
        if (when instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(zone);
        }
        if (when instanceof LocalDateTime moment) {
            return moment.atZone(zone);
        }
        throw new IllegalArgumentException("Not a moment: " + when.getClass());
    }
}
