package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A meeting, planned or held. */
public record SessionId(UUID value) implements Id {

    public SessionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
