package org.keptword.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseRecurrenceTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Test
    void aRuleTellsItsFrequencyAndWeekdays() {
        PromiseRecurrence twice = PromiseRecurrence.weekly(Set.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY));
        assertEquals("WEEKLY", twice.frequency());
        assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), twice.weekdays());
        assertEquals("YEARLY", PromiseRecurrence.yearly(LEAP_DAY).frequency());
        assertEquals(List.of(), PromiseRecurrence.daily().weekdays());
    }

    @Test
    void everyDayKnowsTheLeapDay() {
        assertEquals(
                List.of(LocalDate.of(2024, 2, 28), LEAP_DAY, LocalDate.of(2024, 3, 1)),
                PromiseRecurrence.daily()
                        .days(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void yearlyOnTheLeapDayIsTheTwentyEighthInOtherYears() {
        assertEquals(
                List.of(
                        LEAP_DAY,
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2028, 2, 29)),
                PromiseRecurrence.yearly(LEAP_DAY).days(LEAP_DAY, LEAP_DAY, LocalDate.of(2028, 12, 31)));
    }

    @Test
    void theStandardLeavesOutADayThatIsNotThere() {
        assertEquals(
                List.of(LEAP_DAY, LocalDate.of(2028, 2, 29)),
                new PromiseRecurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
                        .days(LEAP_DAY, LEAP_DAY, LocalDate.of(2031, 12, 31)));
    }

    @Test
    void monthlyOnTheThirtyFirstIsTheLastDayOfShorterMonths() {
        LocalDate first = LocalDate.of(2027, 1, 31);
        assertEquals(
                List.of(first, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30)),
                PromiseRecurrence.monthly(first).days(first, first, LocalDate.of(2027, 5, 1)));
    }

    @Test
    void weekdaysAreThoseNamed() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertEquals(
                List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 28)),
                PromiseRecurrence.weekly(Set.of(DayOfWeek.SATURDAY, DayOfWeek.TUESDAY))
                        .days(monday, monday, monday.plusDays(6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=8,20",
                "FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;UNTIL=20270101",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;FREQ=DAILY",
                "daily"
            })
    void whatIsNoRuleOverDaysIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new PromiseRecurrence(text));
    }

    @Property
    void dailyIsEveryDay(@ForAll("days") LocalDate first, @ForAll @IntRange(max = 800) int from) {
        LocalDate start = first.plusDays(from);
        assertEquals(
                Stream.iterate(start, day -> day.plusDays(1)).limit(40).toList(),
                PromiseRecurrence.daily().days(first, start, start.plusDays(39)));
    }

    @Property
    void aWindowShowsWhatTheWholeShows(
            @ForAll("days") LocalDate first,
            @ForAll("rules") String text,
            @ForAll @IntRange(max = 700) int from,
            @ForAll @IntRange(max = 90) int length) {
        PromiseRecurrence rule = new PromiseRecurrence(text);
        LocalDate start = first.plusDays(from);
        LocalDate end = start.plusDays(length);
        List<LocalDate> expected = rule.days(first, first, first.plusDays(800)).stream()
                .filter(day -> !day.isBefore(start) && !day.isAfter(end))
                .toList();
        assertEquals(expected, rule.days(first, start, end));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2019, 1, 1).toEpochDay(),
                        LocalDate.of(2032, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(
                "FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=MO,TH,SU",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
                "FREQ=MONTHLY;BYDAY=1SA",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1");
    }
}
