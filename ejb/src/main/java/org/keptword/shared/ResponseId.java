package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** Identifies a response: a participant's answers to one assignment, or to one day of a recurring one. */
public record ResponseId(UUID value) implements Id {

    public ResponseId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
