package org.keptword.retention;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A legal hold as managers and the staff of the case see it. */
public record HoldLine(UUID id, String reason, String placedBy, Instant placedAt, Optional<Lifted> lifted) {

    /** How it ended. */
    public record Lifted(String by, Instant at, String reason) {}

    public HoldLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(placedAt);
        Objects.requireNonNull(lifted);
    }

    /** Whether it holds. */
    public boolean isStanding() {
        return lifted.isEmpty();
    }
}
