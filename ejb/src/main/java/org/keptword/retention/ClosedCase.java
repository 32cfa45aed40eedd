package org.keptword.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.shared.CaseId;

/**
 * A closed case as a manager sees it: that there is one, and how it is kept.
 *
 * @param keptUntil the day its retention passes; empty while a case that goes on from it is open
 * @param held whether a legal hold stands
 * @param due whether the practice has kept it for as long as it keeps, and nothing holds it
 * @param request how the last request to erase stands
 */
public record ClosedCase(
        CaseId id,
        String name,
        String counselor,
        Instant closedAt,
        Optional<LocalDate> keptUntil,
        boolean held,
        boolean due,
        Optional<ErasureState> request) {}
