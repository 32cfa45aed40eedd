package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * How often the page for newcomers may be asked: {@value #PER_ADDRESS} times by one network address and {@value #IN_ALL} times in
 * all, in ten minutes. Counted in memory, and forgotten with every new ten minutes.
 */
@ApplicationScoped
public class JoinLimits {

    public static final int PER_ADDRESS = 40;
    public static final int IN_ALL = 1000;
    public static final Duration WINDOW = Tries.WINDOW;

    private final Tries tries;

    protected JoinLimits() {
        this(null);
    }

    @Inject
    JoinLimits(Clock clock) {
        this.tries = new Tries(clock, PER_ADDRESS, IN_ALL);
    }

    /** Counts one more time; whether it is within the limits. */
    public boolean allows(String address) {
        return tries.allows(address);
    }
}
