package org.keptword.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;

/**
 * Query: what would be assigned.
 *
 * @param dueOn the day it is planned for, or null for the default
 * @param pieces what the counselor chose; empty for the preselection
 */
public record PreviewAssignment(
        CaseId caseId, AssignmentScope scope, @Nullable LocalDate dueOn, Optional<List<AssignmentRequest>> pieces) {

    public PreviewAssignment {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(scope);
        pieces = pieces.map(List::copyOf);
    }
}
