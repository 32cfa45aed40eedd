package org.keptword.notices.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a letter is tried again: each pause longer than the one before, and an end after about eight hours. */
final class RetryDelays {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private RetryDelays() {}

    /** The pause after so many attempts, from one; empty when it is given up. */
    static Optional<Duration> after(int attempts) {
        return attempts >= 1 && attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
