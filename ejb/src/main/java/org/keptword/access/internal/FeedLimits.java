package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often calendars may be asked for: {@value #PER_ADDRESS} times by one network address, behind which may be many people's, and
 * {@value #IN_ALL} times in all, in ten minutes.
 */
@ApplicationScoped
public class FeedLimits {

    public static final int PER_ADDRESS = 120;
    public static final int IN_ALL = 6000;

    @Inject
    AttemptLimiter limiter;

    /** Counts one more time; whether it is within the limits. */
    public boolean allows(String address) {
        return limiter.allows(AttemptLimiter.Door.FEED, address, PER_ADDRESS, IN_ALL);
    }
}
