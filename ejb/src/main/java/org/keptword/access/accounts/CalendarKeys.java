package org.keptword.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.access.internal.CalendarKeyRepository;
import org.keptword.access.internal.FeedLimits;
import org.keptword.access.internal.People;
import org.keptword.access.internal.SecretKeys;
import org.keptword.access.model.Person;
import org.keptword.audit.RequestOrigin;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PracticeId;

/** Whom the secret address of a calendar belongs to. */
@ApplicationScoped
public class CalendarKeys {

    @Inject
    CalendarKeyRepository repository;

    @Inject
    People people;

    @Inject
    FeedLimits limits;

    @Inject
    RequestOrigin origin;

    @Inject
    Clock clock;

    /** Whom a key belongs to. */
    public record Owner(UUID person, UUID practice) {

        /** Who looks the person up. */
        public Actor finder() {
            return Actor.job(new PracticeId(practice), "calendar");
        }
    }

    /**
     * Whose key it is, asked before anybody is set as actor. It is found by its hash, so that how long it takes says nothing of how
     * much of a key was right.
     *
     * @param address the network address of whoever asks, for the limits
     */
    public Optional<Owner> owner(String key, String address) {
        if (!limits.allows(address)) {
            throw new DomainRefusal("refusal.access.tooManyTries");
        }
        return SecretKeys.hash(key).flatMap(repository::owner);
    }

    /**
     * Whether the audit log needs an entry of what the calendar of the acting person shows now: once a day for each network that asks, and
     * whenever it shows something else than at the last entry. The entry belongs into the same transaction.
     */
    public boolean needsEntry(Actor owner, String shown) {
        return repository.note(
                owner.requirePersonValue(),
                owner.today(clock) + shown,
                origin.find().orElse(""));
    }

    /** Since when the acting person has a calendar's address; empty while there is none. */
    public Optional<Instant> since(Permit own) {
        return repository.madeAt(own.actor().requirePersonValue());
    }

    /** The owner, for a job of the practice; empty for one who may not sign in any more. */
    public Optional<Actor> person(Permit job, Owner owner) {
        return people.find(owner.person())
                .filter(Person::isActive)
                .map(Person::actor)
                .filter(actor -> actor.practice().value().equals(job.practice()));
    }
}
