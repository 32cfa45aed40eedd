package org.keptword.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.internal.BrowserRepository;

/**
 * Sign-ins that somebody left, by the sign-in service's name for them. The service goes on with one if it did not answer at that moment, and so does a
 * server that was cut off from the others. Every server refuses them, for ten hours, which is longer than any of them lives.
 */
@ApplicationScoped
public class LeftSignIns {

    @Inject
    BrowserRepository repository;

    @Inject
    Clock clock;

    /** Somebody left it now. */
    public void remember(String signIn) {
        repository.leave(signIn, clock.instant());
    }

    /** Whether somebody left it. */
    public boolean knows(String signIn) {
        return repository.isLeft(signIn);
    }
}
