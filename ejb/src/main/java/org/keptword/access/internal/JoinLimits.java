package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often the page for newcomers may be asked: {@value #PER_ADDRESS} times by one network address, or as often as
 * {@code KEPTWORD_JOIN_TRIES} says where many people stand behind one, and {@value #IN_ALL} times in all, in ten minutes. Counted in memory, and forgotten with every new ten minutes.
 */
@ApplicationScoped
public class JoinLimits {

    public static final int PER_ADDRESS = 40;
    public static final int IN_ALL = 1000;
    public static final Duration WINDOW = AttemptLimiter.WINDOW;

    private final AttemptLimiter attemptLimiter;

    @SuppressWarnings("NullAway") // the proxy of the container, which counts nothing
    protected JoinLimits() {
        this(null);
    }

    @Inject
    JoinLimits(Clock clock) {
        this.attemptLimiter = new AttemptLimiter(clock, perAddress(System.getenv("KEPTWORD_JOIN_TRIES")), IN_ALL);
    }

    /** What a setting says; the usual where there is none, or none between that and the limit of all. */
    static int perAddress(@Nullable String setting) {
        return Optional.ofNullable(setting)
                .filter(text -> text.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(times -> times >= PER_ADDRESS && times <= IN_ALL)
                .orElse(PER_ADDRESS);
    }

    /** Counts one more time; whether it is within the limits. */
    public boolean allows(String address) {
        return attemptLimiter.allows(address);
    }
}
