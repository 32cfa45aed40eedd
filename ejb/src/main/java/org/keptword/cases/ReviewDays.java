package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When the counselor next reviews what a client hands in. It says nothing of anybody watching.
 *
 * @param next when the counselor works next; the moment it was asked at while the counselor works
 * @param awayUntil the last day the counselor is away, if the next working day falls into an absence
 * @param colleague whether a colleague reads meanwhile
 * @param newcomer the counselor who reads now, where it was another one until lately
 */
public record ReviewDays(Instant next, Optional<LocalDate> awayUntil, boolean colleague, Optional<Newcomer> newcomer) {

    /** A counselor who was given the case, and when. */
    public record Newcomer(String name, Instant since) {}

    /** The same with the counselor who was there before. */
    public ReviewDays(Instant next, Optional<LocalDate> awayUntil, boolean colleague) {
        this(next, awayUntil, colleague, Optional.empty());
    }

    public ReviewDays {
        Objects.requireNonNull(next);
        Objects.requireNonNull(awayUntil);
        Objects.requireNonNull(newcomer);
        if (colleague && awayUntil.isEmpty()) {
            throw new IllegalArgumentException("A colleague reads only while the counselor is away");
        }
    }
}
