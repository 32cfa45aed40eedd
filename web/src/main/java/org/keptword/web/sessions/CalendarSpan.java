package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;

/**
 * The days a calendar shows: one, a week, or a month with the whole weeks it lies in.
 *
 * @param on a day among them, around which they were chosen
 */
public record CalendarSpan(Show show, LocalDate on, DayOfWeek firstDay) implements Serializable {

    /** How much is shown. */
    public enum Show {
        DAY,
        WEEK,
        MONTH
    }

    public CalendarSpan {
        Objects.requireNonNull(show);
        Objects.requireNonNull(on);
        Objects.requireNonNull(firstDay);
    }

    /** What an address asks for with {@code ?show=} and {@code ?on=}: this week, unless it says otherwise. */
    static CalendarSpan in(CurrentRoute route, Actor me, LocalDate today) {
        try {
            return new CalendarSpan(
                    Optional.ofNullable(route.parameter("show"))
                            .map(show -> Show.valueOf(show.toUpperCase(me.locale())))
                            .orElse(Show.WEEK),
                    Optional.ofNullable(route.parameter("on"))
                            .map(LocalDate::parse)
                            .orElse(today),
                    firstDay(me.locale(), me.zone()));
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            throw new NotFound();
        }
    }

    /**
     * The day a week begins with: by the country of the locale; where it names none, Sunday in English in America, and Monday
     * everywhere else.
     */
    static DayOfWeek firstDay(Locale locale, ZoneId zone) {
        if (!locale.getCountry().isEmpty()) {
            return WeekFields.of(locale).getFirstDayOfWeek();
        }
        boolean america = zone.getId().startsWith("America/") || zone.getId().equals("Pacific/Honolulu");
        return america && locale.getLanguage().equals("en") ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }

    public LocalDate getFrom() {
        return switch (show) {
            case DAY -> on;
            case WEEK -> weekOf(on);
            case MONTH -> weekOf(on.withDayOfMonth(1));
        };
    }

    /** The day after the last one. */
    public LocalDate getUntil() {
        return switch (show) {
            case DAY -> on.plusDays(1);
            case WEEK -> getFrom().plusWeeks(1);
            case MONTH -> weekOf(YearMonth.from(on).atEndOfMonth()).plusWeeks(1);
        };
    }

    public LocalDate getLast() {
        return getUntil().minusDays(1);
    }

    public LocalDate getBefore() {
        return moved(-1);
    }

    public LocalDate getAfter() {
        return moved(1);
    }

    private LocalDate moved(int by) {
        return switch (show) {
            case DAY -> on.plusDays(by);
            case WEEK -> on.plusWeeks(by);
            case MONTH -> on.plusMonths(by);
        };
    }

    private LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(firstDay));
    }
}
