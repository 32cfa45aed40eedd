package org.keptword.homework;

import java.time.LocalDate;

/**
 * One entry of a recurring assignment.
 *
 * @param day its day, or the Monday of its week
 * @param weekly whether it is that of a week
 */
public record RecurringEntry(LocalDate day, boolean weekly) {}
