package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;

/** Does something as a person or a job: as the acting person of the application, and in the person's role. */
@ApplicationScoped
class As {

    @Inject
    CurrentActor current;

    @EJB
    AsCounselor counselor;

    @EJB
    AsClient client;

    @EJB
    AsJob job;

    <T> T call(Actor actor, Supplier<T> act) {
        Actor before = current.find().orElse(null);
        current.set(actor);
        try {
            return switch (actor.role()) {
                case COUNSELOR -> counselor.call(act);
                case CLIENT -> client.call(act);
                case JOB -> job.call(act);
                default -> throw new DemoBroken("nobody plays a " + actor.role());
            };
        } finally {
            current.clear();
            if (before != null) {
                current.set(before);
            }
        }
    }

    void run(Actor actor, Runnable act) {
        call(actor, () -> {
            act.run();
            return true;
        });
    }
}
