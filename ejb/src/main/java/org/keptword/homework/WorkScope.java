package org.keptword.homework;

import java.util.Optional;

/**
 * What of the guide is looked at for assigning: a phase, a step, or everything. A phase and a step come with a preselection,
 * everything does not.
 */
public record WorkScope(Optional<String> phase, Optional<String> step) {

    public static final WorkScope EVERYTHING = new WorkScope(Optional.empty(), Optional.empty());

    public static WorkScope phase(String id) {
        return new WorkScope(Optional.of(id), Optional.empty());
    }

    public static WorkScope step(String id) {
        return new WorkScope(Optional.empty(), Optional.of(id));
    }

    public boolean isEverything() {
        return phase.isEmpty() && step.isEmpty();
    }
}
