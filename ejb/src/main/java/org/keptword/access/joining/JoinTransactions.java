package org.keptword.access.joining;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.AccessEvent;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.InvitationRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.Invitation;
import org.keptword.access.model.Person;
import org.keptword.access.model.Practice;
import org.keptword.access.model.SignInKey;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.custody.Codes;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link JoinService}, each by a job of the practice. */
@Stateless
@DenyAll
public class JoinTransactions {

    @Inject
    InvitationRepository invitations;

    @Inject
    CodeRepository codes;

    @Inject
    People people;

    @Inject
    Guard guard;

    @Inject
    Event<AccessEvent.ClientJoined> joined;

    @Inject
    Clock clock;

    /** Whom a code belongs to, whether or not it still lets anybody in. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<CodeRepository.Owner> owner(byte[] hash) {
        return codes.owner(hash);
    }

    /** What an invitation offers; empty when it is over. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<JoinService.JoinOffer> offer(UUID invitation) {
        Permit permit = guard.job();
        return usable(permit, invitation)
                .flatMap(found -> people.practice(permit.practice()))
                .map(practice -> new JoinService.JoinOffer(practice.name(), practice.locale()));
    }

    /** Records that an account is about to be made. */
    @RolesAllowed(Roles.SYSTEM)
    public void begin(UUID invitation, String login) {
        usable(guard.job(), invitation).orElseThrow(NotFound::new).begin(login);
    }

    /** Gives the person with the account a place in the practice and in the case. The introduction comes after the first sign-in. */
    @RolesAllowed(Roles.SYSTEM)
    public void finish(UUID id, String subject, Locale language) {
        takePlace(id, subject, language).expectWelcome();
    }

    private Person takePlace(UUID id, String subject, Locale language) {
        Permit permit = guard.job();
        Invitation invitation = usable(permit, id).orElseThrow(NotFound::new);
        Practice practice = people.practice(permit.practice()).orElseThrow(NotFound::new);
        invitation.use(subject, clock.instant());
        Person person = new Person(
                invitation.person().value(),
                practice.id(),
                Objects.requireNonNull(invitation.login()),
                invitation.name(),
                Role.CLIENT,
                language,
                practice.zone(),
                clock.instant());
        people.add(person, new SignInKey(subject, invitation.person().value(), practice.id()));
        codes.take(id);
        joined.fire(new AccessEvent.ClientJoined(invitation.ofCase(), invitation.participant(), invitation.person()));
        guard.record(permit, AuditAction.CREATE, AuditedObject.PERSON, invitation.person());
        return person;
    }

    /** Gives an account that exists already, such as one of the demonstration, the place a code stands for. It is shown no introduction. */
    @RolesAllowed(Roles.SYSTEM)
    public void place(String code, String login, String subject, Locale language) {
        UUID invitation = Codes.hash(code)
                .flatMap(codes::owner)
                .orElseThrow(NotFound::new)
                .invitation();
        begin(invitation, login);
        takePlace(invitation, subject, language);
    }

    private Optional<Invitation> usable(Permit permit, UUID invitation) {
        return invitations.find(permit, invitation).filter(found -> found.isUsable(clock.instant()));
    }
}
