package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A client's place in a case. */
public record ParticipantId(UUID value) implements Id {

    public ParticipantId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
