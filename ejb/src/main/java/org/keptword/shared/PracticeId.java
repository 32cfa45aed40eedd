package org.keptword.shared;

import java.util.UUID;

/** The organisation that owns its data. */
public record PracticeId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
