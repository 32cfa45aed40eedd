package org.keptword.homework;

import java.util.Optional;

/**
 * The part of the guide to assign from: a phase, a step, or everything. A phase and a step come with a preselection,
 * everything does not.
 */
public record AssignmentScope(Optional<String> phase, Optional<String> step) {

    public static final AssignmentScope EVERYTHING = new AssignmentScope(Optional.empty(), Optional.empty());

    public static AssignmentScope phase(String id) {
        return new AssignmentScope(Optional.of(id), Optional.empty());
    }

    public static AssignmentScope step(String id) {
        return new AssignmentScope(Optional.empty(), Optional.of(id));
    }

    public boolean isEverything() {
        return phase.isEmpty() && step.isEmpty();
    }
}
