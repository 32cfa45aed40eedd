package org.keptword.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal hold as managers and the staff of the case see it. */
public record HoldLine(UUID id, String reason, String placedBy, Instant placedAt, Optional<Lifted> lifted) {

    /** How it ended. */
    public record Lifted(String by, Instant at, @Nullable String reason) {}

    /** Whether it holds. */
    public boolean isStanding() {
        return lifted.isEmpty();
    }
}
