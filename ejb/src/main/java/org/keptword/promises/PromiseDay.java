package org.keptword.promises;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.PromiseId;

/**
 * One day of a promise, for its owner.
 *
 * @param said what the owner said about it, empty while it is open
 */
public record PromiseDay(PromiseId promise, LocalDate day, PromiseTerms terms, Optional<Said> said) {

    /**
     * What was said about a day.
     *
     * @param undoable whether it can still be taken back
     * @param repaired whether a promise makes up for it
     * @param note the owner's own word about it, or null
     */
    public record Said(
            UUID id,
            OutcomeKind kind,
            boolean undoable,
            boolean repaired,
            @Nullable String note) {

        /** Whether a repair is offered. */
        public boolean isRepairOffered() {
            return kind == OutcomeKind.NOT_KEPT && !repaired;
        }
    }
}
