package org.keptword.web.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keptword.web.sessions.CalendarSpan.Show;

class CalendarSpanTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void aWeekBeginsWhereTheReaderIs() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        ZoneId newYork = ZoneId.of("America/New_York");
        assertEquals(DayOfWeek.MONDAY, CalendarSpan.firstDay(Locale.ENGLISH, madrid));
        assertEquals(DayOfWeek.SUNDAY, CalendarSpan.firstDay(Locale.ENGLISH, newYork));
        assertEquals(DayOfWeek.MONDAY, CalendarSpan.firstDay(Locale.forLanguageTag("es"), newYork));
        assertEquals(DayOfWeek.SUNDAY, CalendarSpan.firstDay(Locale.US, madrid));
        assertEquals(DayOfWeek.MONDAY, CalendarSpan.firstDay(Locale.UK, newYork));
    }

    @Test
    void aWeekIsSevenDaysAroundTheDay() {
        CalendarSpan monday = new CalendarSpan(Show.WEEK, WEDNESDAY, DayOfWeek.MONDAY);
        CalendarSpan sunday = new CalendarSpan(Show.WEEK, WEDNESDAY, DayOfWeek.SUNDAY);
        assertEquals(LocalDate.of(2026, 11, 23), monday.getFrom());
        assertEquals(LocalDate.of(2026, 11, 30), monday.getUntil());
        assertEquals(LocalDate.of(2026, 11, 22), sunday.getFrom());
        assertEquals(WEDNESDAY.minusWeeks(1), monday.getBefore());
    }

    @Test
    void aMonthIsShownWithTheWholeWeeksItLiesIn() {
        CalendarSpan november = new CalendarSpan(Show.MONTH, WEDNESDAY, DayOfWeek.MONDAY);
        assertEquals(LocalDate.of(2026, 10, 26), november.getFrom());
        assertEquals(LocalDate.of(2026, 12, 6), november.getLast());
        assertEquals(LocalDate.of(2026, 12, 25), november.getAfter());
        assertEquals(
                LocalDate.of(2026, 3, 1),
                new CalendarSpan(Show.MONTH, LocalDate.of(2026, 2, 14), DayOfWeek.MONDAY).getLast());
    }

    @Test
    void aDayIsOneDay() {
        CalendarSpan day = new CalendarSpan(Show.DAY, WEDNESDAY, DayOfWeek.MONDAY);
        assertEquals(WEDNESDAY, day.getLast());
        assertEquals(WEDNESDAY.plusDays(1), day.getAfter());
    }
}
