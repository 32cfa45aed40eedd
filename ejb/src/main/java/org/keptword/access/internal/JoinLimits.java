package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often the page for newcomers may be asked: {@value #PER_ADDRESS} times by one network address, or as often as
 * {@code KEPTWORD_JOIN_TRIES} says where many people share one, and {@value #IN_ALL} times in all, in ten minutes.
 */
@ApplicationScoped
public class JoinLimits {

    public static final int PER_ADDRESS = 40;
    public static final int IN_ALL = 1000;

    private final int perAddress = perAddress(System.getenv("KEPTWORD_JOIN_TRIES"));

    @Inject
    AttemptLimiter limiter;

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
        return limiter.allows(AttemptLimiter.Door.JOIN, address, perAddress, IN_ALL);
    }
}
