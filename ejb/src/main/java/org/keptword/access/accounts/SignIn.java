package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keptword.access.internal.ActorStatement;
import org.keptword.access.internal.People;
import org.keptword.access.internal.Refusals;
import org.keptword.access.model.Person;
import org.keptword.access.model.SignInKey;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
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
    AuditLog auditLog;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    /**
     * Notes a sign-in and says who it is; empty for somebody without a place in any practice, or disabled.
     *
     * @param subject the subject of the identity provider
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Optional<Actor> actor(String subject) {
        SignInKey key = people.signingIn(subject).orElse(null);
        if (key == null) {
            refusals.note(Actor.job(AuditLog.INSTALLATION, "sign-in"), unknown(subject));
            return Optional.empty();
        }
        statement.lookUp(key.personId(), key.practiceId());
        Person found = people.find(key.personId()).orElse(null);
        if (found != null && !found.isActive()) {
            refusals.note(found.actor(), Refusals.ended(found.actor()));
        }
        return Optional.ofNullable(found).filter(Person::isActive).map(person -> {
            Actor actor = person.actor();
            statement.enter(actor, false);
            person.signedIn(clock.instant());
            auditLog.record(actor, AuditAction.SIGN_IN, AuditedObject.PERSON, List.of(person.id()), "SELF");
            return actor;
        });
    }

    /** Nobody of any practice: it stands in the trail of the installation, with the provider's number for the account. */
    private static AuditLog.NewAuditEntry unknown(String subject) {
        return new AuditLog.NewAuditEntry(
                AuditAction.REFUSE,
                AuditedObject.SIGN_IN,
                Ids.parse(subject).stream().toList(),
                null,
                null,
                "NO_ACCOUNT");
    }
}
