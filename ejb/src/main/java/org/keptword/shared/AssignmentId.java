package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** One exercise given to one participant. */
public record AssignmentId(UUID value) implements Id {

    public AssignmentId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
