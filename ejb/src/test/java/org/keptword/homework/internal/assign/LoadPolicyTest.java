package org.keptword.homework.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.assign.Recurrence.Kind;
import org.keptword.homework.internal.assign.LoadPolicy.Work;

class LoadPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void nothing_open_is_no_load() {
        assertEquals(0, LoadPolicy.weekly(List.of(), TODAY));
    }

    @Test
    void work_planned_within_a_week_counts_in_full() {
        assertEquals(20, load(once(20, TODAY.plusDays(7))));
        assertEquals(20, load(once(20, TODAY.plusDays(1))));
    }

    @Test
    void work_planned_for_no_day_or_a_past_one_counts_in_full() {
        assertEquals(20, load(once(20, null)));
        assertEquals(20, load(once(20, TODAY.minusDays(30))));
    }

    @Test
    void work_with_more_time_counts_in_weekly_parts_rounded_up() {
        assertEquals(10, load(once(20, TODAY.plusDays(8))));
        assertEquals(7, load(once(20, TODAY.plusDays(21))));
    }

    @Test
    void what_comes_back_counts_as_often_as_it_does() {
        assertEquals(21, load(new Work(3, new Recurrence(Kind.DAILY, Set.of(), null), null)));
        assertEquals(5, load(new Work(5, new Recurrence(Kind.WEEKLY, Set.of(), null), null)));
        assertEquals(
                10,
                load(new Work(
                        5, new Recurrence(Kind.WEEKDAYS, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), null), null)));
    }

    @Test
    void what_has_come_to_its_last_day_counts_nothing_from_the_next_day_on() {
        assertEquals(21, load(new Work(3, new Recurrence(Kind.DAILY, Set.of(), TODAY), null)));
        assertEquals(0, load(new Work(3, new Recurrence(Kind.DAILY, Set.of(), TODAY.minusDays(1)), null)));
    }

    @Test
    void everything_adds_up() {
        assertEquals(
                41,
                LoadPolicy.weekly(
                        List.of(
                                once(20, TODAY.plusDays(3)),
                                new Work(3, new Recurrence(Kind.DAILY, Set.of(), null), null)),
                        TODAY));
    }

    @Test
    void more_than_an_hour_a_week_is_pointed_out() {
        assertFalse(LoadPolicy.isMuch(60));
        assertTrue(LoadPolicy.isMuch(61));
    }

    private static Work once(int minutes, LocalDate due) {
        return new Work(minutes, Recurrence.ONCE, due);
    }

    private static int load(Work work) {
        return LoadPolicy.weekly(List.of(work), TODAY);
    }
}
