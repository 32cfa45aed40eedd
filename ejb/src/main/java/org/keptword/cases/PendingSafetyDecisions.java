package org.keptword.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when decisions are pending on the safety page of a case; names no ground.
 *
 * @param held since when a pause waits for the counselor to pick its moment, or null
 * @param asked since when lifting a state of contact waits for who supervises, or null
 */
public record PendingSafetyDecisions(
        @Nullable Instant held, @Nullable Instant asked) {

    /** Since when the counselor of the case is asked for something. */
    public Optional<Instant> forCounselor() {
        return Optional.ofNullable(held);
    }

    /** Since when those who supervise are asked for something. */
    public Optional<Instant> forSupervisor() {
        return Optional.ofNullable(asked);
    }
}
