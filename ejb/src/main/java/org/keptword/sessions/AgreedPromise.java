package org.keptword.sessions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes an agreement a promise, beside its words: names as promises know them, since those lie above.
 *
 * @param forWhom the name of a {@code Beneficiary}
 * @param size the name of a {@code Size}
 * @param first the day of a promise made once, or the first day of one that comes back
 * @param last the last day of one that comes back, or null for no end
 * @param rule how it comes back, as a {@code Rule} is written; empty for once
 */
public record AgreedPromise(
        String forWhom,
        String size,
        LocalDate first,
        @Nullable LocalDate last,
        Optional<String> rule) {

    public AgreedPromise {
        Objects.requireNonNull(forWhom);
        Objects.requireNonNull(size);
        Objects.requireNonNull(first);
        Objects.requireNonNull(rule);
    }
}
