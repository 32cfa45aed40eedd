package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** Somebody who signs in, staff or client. */
public record PersonId(UUID value) implements Id {

    public PersonId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
