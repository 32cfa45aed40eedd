package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case with its beginning and end.
 *
 * @param closedAt when the case was closed; empty while it is open
 * @param closing why and on which day the work ended; empty while it goes on, and where nothing was said
 * @param aimSince the day from which the aim is what it is
 */
public record CaseSpan(
        CaseLine line, Instant openedAt, Optional<Instant> closedAt, LocalDate aimSince, Optional<CaseEnding> closing) {

    /** The same with another, or nothing, said of its end. */
    public CaseSpan closedWith(Optional<CaseEnding> told) {
        return new CaseSpan(line, openedAt, closedAt, aimSince, told);
    }
}
