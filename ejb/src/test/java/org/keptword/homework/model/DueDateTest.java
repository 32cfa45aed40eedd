package org.keptword.homework.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATER = TODAY.plusDays(7);

    @Test
    void aDayThatHasPassedIsCountedEachTimeItIsMoved() {
        DueDate once = DueDate.NONE.plannedFor(TODAY.minusDays(1), null).postponedTo(LATER, TODAY);
        assertEquals(new DueDate(LATER, null, 1), once);
        assertEquals(2, once.postponedTo(LATER.plusDays(7), LATER.plusDays(1)).passed());
    }

    @Test
    void todayAndDaysAheadHaveNotPassedAndNeitherHasADayThatWasNeverSet() {
        assertEquals(
                0,
                DueDate.NONE.plannedFor(TODAY, null).postponedTo(LATER, TODAY).passed());
        assertEquals(
                0,
                DueDate.NONE.plannedFor(LATER, null).postponedTo(LATER, TODAY).passed());
        assertEquals(0, DueDate.NONE.postponedTo(LATER, TODAY).passed());
    }

    @Test
    void whatIsMovedIsMeantForNoSessionAnyMoreAndWhatIsQueuedAgainKeepsItsCount() {
        DueDate moved = new DueDate(TODAY.minusDays(1), UUID.randomUUID(), 0).postponedTo(LATER, TODAY);
        assertEquals(new DueDate(LATER, null, 1), moved);
        assertEquals(new DueDate(null, null, 1), moved.unplanned());
    }
}
