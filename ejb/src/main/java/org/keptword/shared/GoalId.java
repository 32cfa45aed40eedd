package org.keptword.shared;

import java.util.Objects;
import java.util.UUID;

/** A goal of a case. */
public record GoalId(UUID value) implements Id {

    public GoalId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
