package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** One relationship under work. */
public record CaseId(UUID value) implements Id {

    public CaseId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
