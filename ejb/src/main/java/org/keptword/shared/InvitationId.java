package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A code that lets one client in. */
public record InvitationId(UUID value) implements Id {

    public InvitationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
