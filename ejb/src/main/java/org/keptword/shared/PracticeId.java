package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** The organisation that owns its data. */
public record PracticeId(UUID value) implements Id {

    public PracticeId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
