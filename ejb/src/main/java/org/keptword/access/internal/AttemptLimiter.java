package org.keptword.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts tries in memory, for one network address and in all; starts over every ten minutes. */
final class AttemptLimiter {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final int perAddress;
    private final int inAll;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private int all;

    AttemptLimiter(Clock clock, int perAddress, int inAll) {
        this.clock = clock;
        this.perAddress = perAddress;
        this.inAll = inAll;
    }

    /** Counts one more; whether it is within the limits. */
    synchronized boolean allows(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(since.plus(WINDOW))) {
            since = now;
            all = 0;
            asked.clear();
        }
        if (all >= inAll) {
            return false;
        }
        all++;
        return asked.merge(address, 1, Integer::sum) <= perAddress;
    }
}
