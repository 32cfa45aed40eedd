package org.keptword.tests.container;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;

/**
 * Ground of the tests that run inside the server. A test class ends in {@code IT}, lies in this package or below, injects the
 * services it needs and calls them through {@link #as}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainerTest {

    @Inject
    private AsCounselor asCounselor;

    @Inject
    private AsSupervisor asSupervisor;

    @Inject
    private AsManager asManager;

    @Inject
    private AsClient asClient;

    @Inject
    private AsSystem asSystem;

    @Inject
    private CurrentActor currentActor;

    @Deployment
    public static EnterpriseArchive application() {
        return TestArchive.create();
    }

    /** Acts as this person, with the container role that the person's role brings. What the act throws comes out as it is. */
    protected final <T> T as(Actor actor, Callable<T> act) throws Exception {
        return inRole(actor.role(), () -> {
            currentActor.set(actor);
            try {
                return act.call();
            } finally {
                currentActor.clear();
            }
        });
    }

    /** Acts with a container role and without a person. */
    protected final <T> T inRole(Role role, Callable<T> act) throws Exception {
        Outcome<T> outcome = switch (role) {
            case COUNSELOR -> asCounselor.call(act);
            case SUPERVISOR -> asSupervisor.call(act);
            case MANAGER -> asManager.call(act);
            case CLIENT -> asClient.call(act);
            case JOB -> asSystem.call(act);
        };
        return outcome.get();
    }
}
