package org.keptword.access.joining;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.RenewalRepository;
import org.keptword.access.model.Person;
import org.keptword.access.model.Renewal;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link JoinService} for a new sign-in, each by a job of the practice. */
@Stateless
@DenyAll
public class RenewalTransactions {

    @Inject
    RenewalRepository renewals;

    @Inject
    CodeRepository codes;

    @Inject
    People people;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /**
     * Whose sign-in begins anew.
     *
     * @param subjects the identities at the sign-in service
     * @param staff whether the person is none of the clients
     */
    public record RenewalInProgress(String login, List<String> subjects, boolean staff) {

        public RenewalInProgress {
            subjects = List.copyOf(subjects);
        }
    }

    /** What a code offers; empty when it is over, or the person may not sign in any more. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<JoinService.JoinOffer> offer(UUID id) {
        Permit permit = guard.job();
        return usable(permit, id)
                .map(renewal -> person(permit, renewal))
                .flatMap(person -> people.practice(permit.practice())
                        .map(practice -> new JoinService.JoinOffer(
                                practice.name(), practice.locale(), IssuedCode.Kind.RENEWAL, person.login())));
    }

    /** Records that the sign-in service is about to be told. */
    @RolesAllowed(Roles.SYSTEM)
    public RenewalInProgress begin(UUID id) {
        Permit permit = guard.job();
        Renewal renewal = usable(permit, id).orElseThrow(NotFound::new);
        Person person = person(permit, renewal);
        renewal.begin();
        return new RenewalInProgress(person.login(), people.subjects(person.id()), person.role() != Role.CLIENT);
    }

    /** The new password is in force: this code and every other one of the person are worth nothing. */
    @RolesAllowed(Roles.SYSTEM)
    public void finish(UUID id) {
        Permit permit = guard.job();
        Renewal renewal = usable(permit, id).orElseThrow(NotFound::new);
        renewal.use(clock.instant());
        codes.take(id);
        renewals.unused(permit.practice(), renewal.person()).forEach(other -> {
            if (!other.id().equals(id)) {
                other.revoke();
                codes.take(other.id());
            }
        });
        guard.record(permit, AuditAction.CHANGE, AuditedObject.RENEWAL, renewal.person());
    }

    private Optional<Renewal> usable(Permit permit, UUID id) {
        return renewals.find(permit.practice(), id)
                .filter(found -> found.isUsable(clock.instant()))
                .filter(found -> people.find(permit.practice(), found.person().value())
                        .filter(Person::isActive)
                        .isPresent());
    }

    private Person person(Permit permit, Renewal renewal) {
        return people.find(permit.practice(), renewal.person().value()).orElseThrow(NotFound::new);
    }
}
