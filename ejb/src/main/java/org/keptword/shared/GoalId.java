package org.keptword.shared;

import java.util.UUID;

/** A goal of a case. */
public record GoalId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
