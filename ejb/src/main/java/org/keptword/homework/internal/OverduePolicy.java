package org.keptword.homework.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.assign.HomeworkList.AssignmentState;

/** When staff read that an assignment is overdue: its day has passed, nothing of it was handed in, and it could be answered. */
public final class OverduePolicy {

    private OverduePolicy() {}

    /**
     * Whether an assignment is overdue.
     *
     * @param held whether any part of it is held back now
     * @param due its day; empty for one without a day and for one that is done more than once
     */
    public static boolean isOverdue(
            AssignmentState standing, boolean held, ParticipantState whose, Optional<LocalDate> due, LocalDate today) {
        return standing == AssignmentState.ASSIGNED
                && !held
                && whose == ParticipantState.ACTIVE
                && due.filter(today::isAfter).isPresent();
    }
}
