package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keptword.access.internal.ActorStatement;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.access.model.SignInKey;
import org.keptword.audit.Act;
import org.keptword.audit.Entry;
import org.keptword.audit.Trail;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/** From the identity provider's subject to the person of the practice. */
@Stateless
@DenyAll
public class SignIn {

    @Inject
    People people;

    @Inject
    ActorStatement statement;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * Notes a sign-in and says who it is; empty for somebody without a place in any practice, or disabled.
     *
     * @param subject the subject of the identity provider
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Optional<Actor> actor(String subject) {
        SignInKey key = people.key(subject).orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        statement.enter(Actor.job(new PracticeId(key.practiceId()), "sign-in"), false);
        return people.find(key.personId()).filter(Person::isActive).map(person -> {
            Actor actor = person.actor();
            statement.enter(actor, false);
            person.signedIn(clock.instant());
            trail.record(actor, new Entry(Act.SIGN_IN, "person", List.of(person.id()), null, null, "SELF"));
            return actor;
        });
    }
}
