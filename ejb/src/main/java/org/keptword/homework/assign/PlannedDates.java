package org.keptword.homework.assign;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.AssignmentId;

/**
 * The dates of an assignment at one time, and whether it was paused.
 *
 * @param dueOn when it is due, or null
 * @param session the session it is meant for, or null
 * @param passed how often a due date had passed when it was moved
 * @param until the last day of a recurring assignment, or null
 * @param paused whether it was paused
 */
public record PlannedDates(
        AssignmentId assignment,
        @Nullable LocalDate dueOn,
        @Nullable UUID session,
        int passed,
        @Nullable LocalDate until,
        boolean paused)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public PlannedDates {
        Objects.requireNonNull(assignment);
    }
}
