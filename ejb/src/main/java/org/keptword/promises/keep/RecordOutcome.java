package org.keptword.promises.keep;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.keptword.promises.OutcomeKind;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;

/**
 * Command: record the outcome of one day of a promise, as its owner says.
 *
 * @param person whom the page was rendered for
 * @param idempotencyKey the same key again is the same answer
 */
public record RecordOutcome(PersonId person, PromiseId promise, LocalDate day, OutcomeKind kind, UUID idempotencyKey) {

    public RecordOutcome {
        Objects.requireNonNull(person);
        Objects.requireNonNull(promise);
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(idempotencyKey);
    }
}
