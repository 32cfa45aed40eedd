package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A text of one partner, asked for or shown to the other. */
public record ShareId(UUID value) implements Id {

    public ShareId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
