package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.shared.PracticeId;

/** How often key copies may be checked: {@value #PER_PRACTICE} times by one practice and {@value #IN_ALL} times in all, in ten minutes. */
@ApplicationScoped
public class KeyCopyLimits {

    public static final int PER_PRACTICE = 20;
    public static final int IN_ALL = 2000;

    @Inject
    AttemptLimiter limiter;

    /** Counts one more time; whether it is within the limits. */
    public boolean allows(PracticeId practice) {
        return limiter.allows(AttemptLimiter.Door.COPY, practice.toString(), PER_PRACTICE, IN_ALL);
    }
}
