package org.keptword.interop;

import java.util.List;
import java.util.Optional;

/**
 * What came of keeping. What was typed is saved in either case until it is kept.
 *
 * @param name of the form that was kept; empty where something stands against it
 * @param problems what stands against it
 */
public record KeepOutcome(Optional<String> name, List<FieldProblem> problems) {

    public KeepOutcome {
        problems = List.copyOf(problems);
    }

    public boolean isKept() {
        return name.isPresent();
    }
}
