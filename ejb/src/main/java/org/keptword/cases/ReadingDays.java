package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When what a client hands in is read next. It says nothing of anybody watching.
 *
 * @param next when the counselor works next; the moment it was asked at while the counselor works
 * @param awayUntil the last day the counselor is away, if the next working day falls into an absence
 * @param colleague whether a colleague reads meanwhile
 */
public record ReadingDays(Instant next, Optional<LocalDate> awayUntil, boolean colleague) {

    public ReadingDays {
        Objects.requireNonNull(next);
        Objects.requireNonNull(awayUntil);
        if (colleague && awayUntil.isEmpty()) {
            throw new IllegalArgumentException("A colleague reads only while the counselor is away");
        }
    }
}
