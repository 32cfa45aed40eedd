package org.keptword.homework.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.assign.HomeworkList.AssignmentState;

/** When an assignment is overdue. */
class OverduePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, false, ACTIVE, 2026-11-30, true",
        "ASSIGNED, false, ACTIVE, 2026-12-01, false",
        "ASSIGNED, false, ACTIVE, , false",
        "ASSIGNED, true, ACTIVE, 2026-11-30, false",
        "ASSIGNED, false, PAUSED, 2026-11-30, false",
        "ASSIGNED, false, LEFT, 2026-11-30, false",
        "RETURNED, false, ACTIVE, 2026-11-30, false",
        "HANDED_IN, false, ACTIVE, 2026-11-30, false",
        "PAUSED, false, ACTIVE, 2026-11-30, false"
    })
    void onlyWhatCouldBeAnsweredAndWasNotIsOverdue(
            AssignmentState standing, boolean held, ParticipantState whose, LocalDate due, boolean overdue) {
        assertEquals(overdue, OverduePolicy.isOverdue(standing, held, whose, Optional.ofNullable(due), TODAY));
    }
}
