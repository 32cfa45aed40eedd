package org.keptword.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.internal.BrowserRepository;

/**
 * Sign-ins that somebody left while the sign-in service did not answer, by the service's name for them. It goes on with them when it is back;
 * every node refuses them, for ten hours, which is longer than any of them lives.
 */
@ApplicationScoped
public class LeftSignIns {

    @Inject
    BrowserRepository repository;

    @Inject
    Clock clock;

    /** The service has not ended it. */
    public void remember(String signIn) {
        repository.leave(signIn, clock.instant());
    }

    /** The service has ended it. */
    public void forget(String signIn) {
        repository.leave(signIn, null);
    }

    /** Whether somebody left it. */
    public boolean knows(String signIn) {
        return repository.isLeft(signIn);
    }
}
