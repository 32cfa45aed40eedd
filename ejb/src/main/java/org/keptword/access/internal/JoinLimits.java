package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often the page for newcomers may be asked: {@value #PER_ADDRESS} times by one network address and {@value #IN_ALL} times in
 * all, in ten minutes. Counted in memory, and forgotten with every new ten minutes.
 */
@ApplicationScoped
public class JoinLimits {

    public static final int PER_ADDRESS = 40;
    public static final int IN_ALL = 1000;
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private int all;

    protected JoinLimits() {
        this(null);
    }

    @Inject
    JoinLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more time; whether it is within the limits. */
    public synchronized boolean allows(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(since.plus(WINDOW))) {
            since = now;
            all = 0;
            asked.clear();
        }
        if (all >= IN_ALL) {
            return false;
        }
        all++;
        return asked.merge(address, 1, Integer::sum) <= PER_ADDRESS;
    }
}
