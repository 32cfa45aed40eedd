package org.keptword.cases.participants;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.Invitations;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.Renewals;
import org.keptword.access.practice.Places;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.ClientInvitations;
import org.keptword.cases.internal.GateUpdater;
import org.keptword.cases.internal.PartnerDeparture;
import org.keptword.cases.model.Consent;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Vault;

/** What the counselor records about one participant: part, contact sheet, consent, place, state, and letting the client in. */
@Stateless
@DenyAll
public class ParticipantService {

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    Places places;

    @Inject
    Invitations invitations;

    @Inject
    ClientInvitations clientInvitations;

    @Inject
    Renewals renewals;

    @Inject
    GateUpdater gate;

    @Inject
    PartnerDeparture partnerDeparture;

    @Inject
    Vault vault;

    @Inject
    Event<CaseEvent.ParticipantStateChanged> stateChanged;

    @Inject
    Event<CaseEvent.ConsentWithdrawn> withdrawn;

    @Inject
    Clock clock;

    /**
     * Takes name, part, state and place as one page shows them. The part is for the counselor alone. Who pauses or leaves before the
     * first sign-in needs a new code to come in.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void change(CaseId id, ChangeParticipant command) {
        Permit permit = guard.work(id);
        ParticipantId participant = command.participant();
        Participant of = participant(permit, participant);
        see(permit, of, command.part());
        if (!of.name().equals(command.name())) {
            of.changeName(command.name());
            cases.find(permit).orElseThrow(NotFound::new).nameAfter(cases.participants(permit));
        }
        if (command.place() != null) {
            of.seeLinesOf(
                    places.choose(command.place()).orElseThrow(NotFound::new).id());
        }
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PARTICIPANT, participant, of.id());
        if (of.state() != command.state()) {
            turn(permit, id, of, command.state());
        }
    }

    /** Says what happened from this side. Nobody but the counselor sees it. */
    @RolesAllowed(Roles.COUNSELOR)
    public void seePart(CaseId id, ParticipantId participant, Part part) {
        Permit permit = guard.work(id);
        see(permit, participant(permit, participant), part);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PARTICIPANT_FILE, participant, participant.value());
    }

    /** Lets a participant pause, leave or come back. */
    @RolesAllowed(Roles.COUNSELOR)
    public void become(CaseId id, ParticipantId participant, ParticipantState state) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, participant);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PARTICIPANT, participant, of.id());
        turn(permit, id, of, state);
    }

    /** Takes the contact sheet as the participant confirmed it today. A link that went a way which is not safe any more stops working. */
    @RolesAllowed(Roles.COUNSELOR)
    public void confirmSheet(CaseId id, ParticipantId participant, ContactSheet sheet) {
        Permit permit = guard.work(id);
        ParticipantFile file = file(permit, participant);
        ContactSheet before = file.sheet(vault);
        file.changeContactSheet(sheet.confirmed(permit.actor().today(clock)), vault);
        clientInvitations.endUnsafeLinks(permit, participant, before);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PARTICIPANT_FILE, participant, participant.value());
    }

    /** Records the agreement to the practice's consent text of today; one that is in force is replaced by it. */
    @RolesAllowed(Roles.COUNSELOR)
    public void recordConsent(CaseId id, ParticipantId participant, LocalDate givenOn) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, participant);
        if (givenOn.isAfter(permit.actor().today(clock))) {
            throw new DomainRefusal("refusal.cases.dateAhead");
        }
        cases.consentInForce(permit, participant).ifPresent(before -> before.withdraw(givenOn));
        cases.add(new Consent(
                of,
                invitations.lettingIn(permit).consentVersion(),
                givenOn,
                new Stamp(permit.actor().requirePersonValue(), clock.instant())));
        guard.record(permit, AuditAction.CREATE, AuditedObject.CONSENT, participant, of.id());
    }

    /** Notes that the participant took the agreement back: nothing new is assigned or shared from then on. */
    @RolesAllowed(Roles.COUNSELOR)
    public void withdrawConsent(CaseId id, ParticipantId participant) {
        Permit permit = guard.work(id);
        Consent consent = cases.consentInForce(permit, participant).orElseThrow(NotFound::new);
        consent.withdraw(permit.actor().today(clock));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONSENT, participant, participant.value());
        withdrawn.fire(new CaseEvent.ConsentWithdrawn(id, participant));
    }

    /**
     * Makes a one-time code for a participant without an account, to be handed over in the room; an earlier code is worth nothing from
     * then on. Refused while no crisis line is set for the participant's place, and for the second of two who must be kept apart.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public IssuedCode invite(CaseId id, ParticipantId participant) {
        return clientInvitations.issue(guard.work(id), participant, InvitationWay.ROOM);
    }

    /** Takes the code back. */
    @RolesAllowed(Roles.COUNSELOR)
    public void revokeInvitation(CaseId id, ParticipantId participant) {
        Permit permit = guard.work(id);
        participant(permit, participant);
        invitations.revoke(permit, participant);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.INVITATION, participant, participant.value());
    }

    /**
     * Makes a one-time code with which a client who has an account begins the sign-in anew, to be handed over in the room; an earlier one
     * is worth nothing from then on. Nothing is mailed, whatever stands on the contact sheet.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public IssuedCode renewSignIn(CaseId id, ParticipantId participant) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, participant);
        PersonId client =
                of.personId().map(PersonId::new).orElseThrow(() -> new DomainRefusal("refusal.cases.noAccount"));
        IssuedCode code = renewals.issue(permit, client);
        guard.record(permit, AuditAction.CREATE, AuditedObject.RENEWAL, participant, of.id());
        return code;
    }

    private void see(Permit permit, Participant of, Part part) {
        file(permit, of.participantId()).see(part);
        of.sparedHints(part == Part.HURT);
    }

    private void turn(Permit permit, CaseId id, Participant of, ParticipantState state) {
        of.become(state, clock.instant());
        boolean apart = state == ParticipantState.PAUSED || state == ParticipantState.LEFT;
        if (apart && cases.find(permit).orElseThrow(NotFound::new).mode() == CaseMode.COUPLE) {
            partnerDeparture.part(of, permit);
        }
        if (state != ParticipantState.INVITED) {
            invitations.revoke(permit, of.participantId());
        }
        stateChanged.fire(
                new CaseEvent.ParticipantStateChanged(id, of.participantId(), state, gate.reevaluate(permit)));
    }

    /** The name of a participant, for the page that hands over a code: nothing else of the case belongs on it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public String nameOf(CaseId id, ParticipantId participant) {
        Permit permit = guard.read(id);
        Participant of = participant(permit, participant);
        guard.record(permit, AuditAction.READ, AuditedObject.PARTICIPANT, participant, of.id());
        return of.name();
    }

    private Participant participant(Permit permit, ParticipantId id) {
        return cases.participant(permit, id).orElseThrow(NotFound::new);
    }

    private ParticipantFile file(Permit permit, ParticipantId id) {
        return cases.file(permit, id).orElseThrow(NotFound::new);
    }

    /**
     * Command: what is recorded about a participant's place in the case.
     *
     * @param place whose crisis lines the participant sees, or null to leave it
     */
    public record ChangeParticipant(
            ParticipantId participant,
            String name,
            Part part,
            ParticipantState state,
            @Nullable UUID place) {

        public ChangeParticipant {
            Objects.requireNonNull(participant);
            Objects.requireNonNull(part);
            Objects.requireNonNull(state);
        }
    }
}
