package org.keptword.homework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One entry of work that comes back.
 *
 * @param day its day, or the Monday of its week
 * @param weekly whether it is that of a week
 */
public record WorkEntry(LocalDate day, boolean weekly) {

    public WorkEntry {
        Objects.requireNonNull(day);
    }
}
