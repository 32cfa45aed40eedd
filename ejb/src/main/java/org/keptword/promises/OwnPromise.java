package org.keptword.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;

/**
 * A promise with everything its owner said about it.
 *
 * @param said what was said about each day and not undone, the earliest day first
 */
public record OwnPromise(
        PromiseId id,
        CaseId caseId,
        PromiseTerms terms,
        PromiseState state,
        Instant madeAt,
        Optional<Instant> endedAt,
        List<Said> said) {

    /** What its owner said about one day, with the owner's own word about it. */
    public record Said(LocalDate day, OutcomeKind kind, Instant at, Optional<String> note) {}

    public OwnPromise {
        said = List.copyOf(said);
    }
}
