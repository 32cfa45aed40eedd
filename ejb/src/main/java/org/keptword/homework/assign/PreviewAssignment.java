package org.keptword.homework.assign;

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
 * @param requests what the counselor chose; empty for the preselection
 */
public record PreviewAssignment(
        CaseId caseId, Scope scope, @Nullable LocalDate dueOn, Optional<List<AssignmentRequest>> requests) {

    public PreviewAssignment {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(scope);
        requests = requests.map(List::copyOf);
    }

    /**
     * The part of the guide to assign from: a phase, a step, or everything. A phase and a step come with a preselection,
     * everything does not.
     */
    public record Scope(Optional<String> phase, Optional<String> step) {

        public static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

        public static Scope phase(String id) {
            return new Scope(Optional.of(id), Optional.empty());
        }

        public static Scope step(String id) {
            return new Scope(Optional.empty(), Optional.of(id));
        }

        public boolean isEverything() {
            return phase.isEmpty() && step.isEmpty();
        }
    }
}
