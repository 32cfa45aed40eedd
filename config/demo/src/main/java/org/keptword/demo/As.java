package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.SignIn;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;

/**
 * Does something as a person or a job: as the acting person of the application, and in the person's role. A person signs in before the
 * first act of a day, as on the pages.
 */
@ApplicationScoped
class As {

    /** Longer than any sign-in, and shorter than from one day to the next. */
    private static final Duration SIGNED_IN = Duration.ofHours(20);

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @EJB
    AsCounselor counselor;

    @EJB
    AsClient client;

    @EJB
    AsJob job;

    @EJB
    SignIn signIn;

    private final Map<PersonId, Account> accounts = new ConcurrentHashMap<>();

    /** Where somebody signs in, and when they last did. */
    private record Account(String subject, Instant last) {}

    /** Somebody has an account, and has not signed in with it before a moment. */
    void hasAccount(Actor actor, String subject, Instant last) {
        accounts.put(actor.requirePerson(), new Account(subject, last));
    }

    <T> T call(Actor actor, Supplier<T> act) {
        Actor before = current.find().orElse(null);
        if (before == null) {
            signIn(actor);
        }
        current.set(actor);
        try {
            return inRole(actor, act);
        } finally {
            current.clear();
            if (before != null) {
                current.set(before);
            }
        }
    }

    private void signIn(Actor actor) {
        Instant now = clock.instant();
        Optional.ofNullable(actor.person())
                .map(accounts::get)
                .filter(account -> Duration.between(account.last(), now).compareTo(SIGNED_IN) > 0)
                .ifPresent(account -> {
                    if (inRole(actor, () -> signIn.actor(account.subject())).isEmpty()) {
                        throw new DemoBroken(actor.name() + " cannot sign in");
                    }
                    hasAccount(actor, account.subject(), now);
                });
    }

    private <T> T inRole(Actor actor, Supplier<T> act) {
        return switch (actor.role()) {
            case COUNSELOR -> counselor.call(act);
            case CLIENT -> client.call(act);
            case JOB -> job.call(act);
            default -> throw new DemoBroken("nobody plays a " + actor.role());
        };
    }

    void run(Actor actor, Runnable act) {
        call(actor, () -> {
            act.run();
            return true;
        });
    }
}
