package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A case with its beginning and end.
 *
 * @param closedAt when the work ended; empty while it goes on
 * @param aimSince the day from which the aim is what it is
 */
public record CaseSpan(CaseLine line, Instant openedAt, Optional<Instant> closedAt, LocalDate aimSince) {

    public CaseSpan {
        Objects.requireNonNull(line);
        Objects.requireNonNull(openedAt);
        Objects.requireNonNull(closedAt);
        Objects.requireNonNull(aimSince);
    }
}
