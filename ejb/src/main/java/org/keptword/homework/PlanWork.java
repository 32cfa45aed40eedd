package org.keptword.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.CaseId;

/**
 * Question: what would be given.
 *
 * @param dueOn the day it is planned for, or null for the default
 * @param pieces what the counselor chose; empty for the preselection
 */
public record PlanWork(CaseId caseId, WorkScope scope, LocalDate dueOn, Optional<List<Piece>> pieces) {

    public PlanWork {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(scope);
        pieces = pieces.map(List::copyOf);
    }
}
