package org.keptword.access.joining;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.StaffInvitationRepository;
import org.keptword.access.internal.SupervisionCaseload;
import org.keptword.access.model.Person;
import org.keptword.access.model.Practice;
import org.keptword.access.model.SignInKey;
import org.keptword.access.model.StaffInvitation;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link JoinService} for those who are to work in the practice, each by a job of the practice. */
@Stateless
@DenyAll
public class StaffJoinTransactions {

    @Inject
    StaffInvitationRepository invitations;

    @Inject
    CodeRepository codes;

    @Inject
    People people;

    @Inject
    SupervisionCaseload reading;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** What an invitation offers; empty when it is over. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<JoinService.JoinOffer> offer(UUID invitation) {
        Permit permit = guard.job();
        return usable(permit, invitation)
                .flatMap(found -> people.practice(permit.practice()))
                .map(practice ->
                        new JoinService.JoinOffer(practice.name(), practice.locale(), IssuedCode.Kind.STAFF, null));
    }

    /**
     * Records that an account is about to be made.
     *
     * @return the role it is made for
     */
    @RolesAllowed(Roles.SYSTEM)
    public Role begin(UUID invitation, String login) {
        StaffInvitation found = usable(guard.job(), invitation).orElseThrow(NotFound::new);
        found.begin(login);
        return found.role();
    }

    /** Gives the person with the account a place in the practice. */
    @RolesAllowed(Roles.SYSTEM)
    public void finish(UUID id, String subject, Locale language) {
        Permit permit = guard.job();
        StaffInvitation invitation = usable(permit, id).orElseThrow(NotFound::new);
        Practice practice = people.practice(permit.practice()).orElseThrow(NotFound::new);
        invitation.use(subject, clock.instant());
        UUID person = invitation.person().value();
        people.add(
                new Person(
                        person,
                        practice.id(),
                        Objects.requireNonNull(invitation.login()),
                        invitation.name(),
                        invitation.role(),
                        language,
                        practice.zone(),
                        clock.instant()),
                new SignInKey(subject, person, practice.id()));
        reading.align(practice.id(), person, invitation.supervises());
        codes.take(id);
        guard.record(permit, AuditAction.CREATE, AuditedObject.PERSON, invitation.person());
    }

    private Optional<StaffInvitation> usable(Permit permit, UUID invitation) {
        return invitations.find(permit.practice(), invitation).filter(found -> found.isUsable(clock.instant()));
    }
}
