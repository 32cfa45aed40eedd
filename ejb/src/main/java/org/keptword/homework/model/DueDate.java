package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an assignment is planned for.
 *
 * @param day the day it is due, or null while it has none
 * @param session the session it is meant for, or null for none
 * @param passed how often a day it was planned for had passed when it was moved to a later one
 */
@Embeddable
public record DueDate(
        @Column(name = "due_on") @Nullable LocalDate day,
        @Column(name = "before_session") @Nullable UUID session,
        @Column(name = "passed") int passed) {

    static final DueDate NONE = new DueDate(null, null, 0);

    DueDate plannedFor(LocalDate newDay, @Nullable UUID newSession) {
        return new DueDate(newDay, newSession, passed);
    }

    /** Moved to another day, and to no session; it is noted where the day before has passed. */
    DueDate postponedTo(LocalDate newDay, LocalDate today) {
        boolean late = day != null && day.isBefore(today);
        return new DueDate(newDay, null, late ? passed + 1 : passed);
    }

    /** Without a day and a session again. */
    DueDate unplanned() {
        return new DueDate(null, null, passed);
    }
}
