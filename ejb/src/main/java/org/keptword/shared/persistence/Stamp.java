package org.keptword.shared.persistence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something and when: a field {@code asked} is kept in the columns {@code asked_by} and {@code asked_at}, and is null while
 * both are.
 *
 * @param by the person, or null for a job
 */
@Embeddable
public record Stamp(@Nullable UUID by, Instant at) {

    /** When it was done; empty while it was not. */
    public static Optional<Instant> when(@Nullable Stamp stamp) {
        return Optional.ofNullable(stamp).map(Stamp::at);
    }
}
