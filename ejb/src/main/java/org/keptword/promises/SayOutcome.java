package org.keptword.promises;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;

/**
 * Command: the owner says what became of one day of a promise.
 *
 * @param person whom the page was rendered for
 * @param attempt the same key again is the same answer
 */
public record SayOutcome(PersonId person, PromiseId promise, LocalDate day, OutcomeKind kind, UUID attempt) {

    public SayOutcome {
        Objects.requireNonNull(person);
        Objects.requireNonNull(promise);
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(attempt);
    }
}
