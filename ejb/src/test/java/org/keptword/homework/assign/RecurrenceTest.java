package org.keptword.homework.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatIsGivenOnceHasNoEntries() {
        assertEquals(Optional.empty(), Recurrence.ONCE.entryFrom(TUESDAY));
    }

    @Test
    void aDailyEntryIsThatOfTheDay() {
        Recurrence daily = new Recurrence(Recurrence.Kind.DAILY, Set.of(), null);
        assertEquals(Optional.of(TUESDAY), daily.entryFrom(TUESDAY));
        assertEquals(Optional.of(TUESDAY.plusDays(1)), daily.entryAfter(TUESDAY));
    }

    @Test
    void aWeeklyEntryIsThatOfTheMonday() {
        Recurrence weekly = new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null);
        assertEquals(Optional.of(MONDAY), weekly.entryFrom(TUESDAY));
        assertEquals(Optional.of(MONDAY.plusWeeks(1)), weekly.entryAfter(MONDAY));
        assertEquals(new Recurrence.Entry(MONDAY, true), weekly.entry(MONDAY));
    }

    @Test
    void onChosenWeekdaysTheNextOfThemComes() {
        Recurrence chosen =
                new Recurrence(Recurrence.Kind.WEEKDAYS, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), null);
        assertEquals(Optional.of(LocalDate.of(2026, 11, 26)), chosen.entryFrom(TUESDAY));
        assertEquals(Optional.of(MONDAY.plusWeeks(1)), chosen.entryAfter(LocalDate.of(2026, 11, 26)));
    }

    @Test
    void afterTheLastDayNoEntryComes() {
        Recurrence until = new Recurrence(Recurrence.Kind.DAILY, Set.of(), TUESDAY);
        assertEquals(Optional.of(TUESDAY), until.entryFrom(TUESDAY));
        assertEquals(Optional.empty(), until.entryAfter(TUESDAY));
    }
}
