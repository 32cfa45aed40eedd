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
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import org.keptword.shared.Region;

/**
 * Dates as people say them, in one person's region and time zone: "Fri, Nov 27, 4:00 PM" in the United States, "Fri 27 Nov, 16:00" in Britain,
 * "vie 27 nov, 16:00" in Spanish. The year is said only when it is another one than today's. In pages {@code #{dates}}, mostly through
 * {@code k:date}; on paper that is kept, always. A line may break between a day and its time, and nowhere else in them.
 */
public final class Dates {

    /** Between the ends of a range. */
    private static final String TO = " \u2013 ";

    private static final char NO_BREAK = '\u00A0';

    /** About half a year. */
    private static final int NEAR_DAYS = 183;

    private final Region region;
    private final DateStyle style;
    private final ZoneId zone;
    private final Clock clock;
    private final boolean kept;

    /**
     * @param locale a language with its region; a language alone is read as its default region
     */
    public Dates(Locale locale, ZoneId zone, Clock clock) {
        this(locale, zone, clock, false);
    }

    private Dates(Locale locale, ZoneId zone, Clock clock, boolean kept) {
        this.region = Region.of(locale);
        this.style = DateStyle.in(region);
        this.zone = zone;
        this.clock = clock;
        this.kept = kept;
    }

    /** The same in another time zone. */
    public Dates inZone(ZoneId other) {
        return other.equals(zone) ? this : new Dates(region.locale(), other, clock, kept);
    }

    /** The same for a document that is kept for years: every day has its year. */
    public Dates kept() {
        return new Dates(region.locale(), zone, clock, true);
    }

    /** Day and time; only the day where there is no time. */
    public String moment(Temporal when) {
        return hasTime(when) ? day(when) + ", " + time(when) : day(when);
    }

    /** Weekday, day and month. */
    public String day(Temporal when) {
        LocalDate date = date(when);
        return said(isClear(date) ? style.day() : style.dated(), date);
    }

    /** Day and month in short, for tables and margins. */
    public String brief(Temporal when) {
        LocalDate date = date(when);
        return said(isClear(date) ? style.brief() : style.briefDated(), date);
    }

    /**
     * A day or moment that a person gave as an answer, which may be any one: the year is said also where it is more than half a year from today,
     * for then the same day of another year is nearer.
     */
    public String answered(Temporal when) {
        return Math.abs(ChronoUnit.DAYS.between(today(), date(when))) > NEAR_DAYS ? dated(when) : moment(when);
    }

    /** The month with its year. */
    public String month(Temporal when) {
        return said(style.month(), date(when));
    }

    public String time(Temporal when) {
        return said(style.time(), when instanceof LocalTime ? when : zoned(when));
    }

    /**
     * From one day or moment to another. The day is said once where both are moments of one day, and the year with both where one of them is of
     * another year than today's.
     */
    public String range(Temporal from, Temporal to) {
        if (hasTime(from) && hasTime(to) && date(from).equals(date(to))) {
            return moment(from) + "\u2013" + time(to);
        }
        if (isClear(date(from)) && isClear(date(to))) {
            return moment(from) + TO + moment(to);
        }
        return dated(from) + TO + dated(to);
    }

    /** What a field for a day, a time or both holds: always with the year, for it may be sent in another one. */
    public String typed(Temporal when) {
        return (when instanceof LocalTime ? time(when) : dated(when)).replace(NO_BREAK, ' ');
    }

    /** On a document: always with the year, for paper is read in another one. */
    public String printed(Temporal when) {
        return dated(when);
    }

    /** A day as the person typed it; empty when it cannot be read. A year that is left out is today's. */
    public Optional<LocalDate> readDay(String typed) {
        return TypedDates.day(typed, region, today());
    }

    /** A time as the person typed it; empty when it cannot be read. */
    public Optional<LocalTime> readTime(String typed) {
        return TypedDates.time(typed, region);
    }

    /** To the second and with the zone, for those who want to know exactly. */
    public String exact(Temporal when) {
        return hasTime(when)
                ? style.exactDay().format(zoned(when)) + ", "
                        + style.exactTime().format(zoned(when))
                : style.exactDay().format(date(when));
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

    private String dated(Temporal when) {
        return said(style.dated(), date(when)) + (hasTime(when) ? ", " + time(when) : "");
    }

    private static String said(DateTimeFormatter form, Temporal when) {
        return form.format(when).replace(' ', NO_BREAK);
    }

    /** Whether a day is clear without its year. */
    private boolean isClear(LocalDate date) {
        return !kept && date.getYear() == today().getYear();
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
