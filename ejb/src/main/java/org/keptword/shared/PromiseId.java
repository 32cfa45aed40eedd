package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A deed somebody promised. */
public record PromiseId(UUID value) implements Id {

    public PromiseId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
