package org.keptword.cases.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.ContactStatements;
import org.keptword.cases.internal.GateUpdater;
import org.keptword.cases.internal.ReachOutRepository;
import org.keptword.cases.internal.SafetyRepository;
import org.keptword.cases.model.ContactLifting;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ReachOutDecision;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * The safety page, and how contact and reaching out stand. Every change weighs the gate of the case anew and tells the features
 * above in the same transaction. Nothing here is ever overwritten: a new statement replaces the last one, which stays.
 */
@Stateless
@DenyAll
public class SafetyService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    CaseRepository cases;

    @Inject
    SafetyRepository repository;

    @Inject
    ContactStatements contactStatements;

    @Inject
    ReachOutRepository reachOut;

    @Inject
    SafetyPages pages;

    @Inject
    GateUpdater gate;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Event<CaseEvent.ContactStateChanged> contactChanged;

    @Inject
    Event<CaseEvent.JointWorkPaused> paused;

    @Inject
    Clock clock;

    /** Everything the safety page shows, the flags aside. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SafetyView view(CaseId id) {
        Guard.CaseInvitationContext door = guard.readDoor(id);
        SafetyView view = pages.of(door);
        guard.record(door.permit(), AuditAction.READ, AuditedObject.SCREENING, id);
        return view;
    }

    /**
     * Says how contact stands for one participant. Less strict than before needs a reason, and where it lifts a legal order whoever
     * supervises the counselor of the case confirms it first.
     *
     * @return whether it is in force now, or waits to be confirmed
     */
    @RolesAllowed(Roles.COUNSELOR)
    public boolean stateContact(CaseId id, SetContactState command) {
        Permit permit = guard.work(id);
        locks.lockInCase(Lock.CONTACT, permit);
        Participant of = participant(permit, command.participant());
        ContactStatement before =
                repository.inForce(permit, command.participant()).orElse(null);
        if (!Objects.equals(before == null ? null : before.id(), command.replaces())) {
            throw new StaleState();
        }
        notes.discard(NoteLocation.of("contact", command.participant()), permit);
        boolean lifts = ContactStatements.lifts(before, command);
        if (before != null && lifts && contactStatements.needsSecond(before, permit)) {
            ContactLifting asked = contactStatements.ask(before, command, permit);
            guard.record(permit, AuditAction.CREATE, AuditedObject.CONTACT_LIFTING, asked.id(), of.id());
            return false;
        }
        contactStatements.state(of, before, command, permit.actor().requirePersonValue(), permit);
        if (before != null && lifts && before.state() == Contact.LEGAL_ORDER) {
            guard.record(permit, AuditAction.CHANGE, AuditedObject.ORDER_LIFTED_ALONE, command.participant(), of.id());
        }
        reachOut.rest(command.participant(), permit)
                .filter(rest -> rest.facts().noStated() && isNo(command.state()))
                .ifPresent(rest -> settle(rest, of, ReachOut.DecisionKind.NO_RECORDED, null, permit));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_STATE, command.participant(), of.id());
        contactChanged.fire(new CaseEvent.ContactStateChanged(id, command.participant(), gate.reevaluate(permit)));
        return true;
    }

    /** Lets reaching out go on before or after the end of its rest. The reason is required. */
    @RolesAllowed(Roles.COUNSELOR)
    public void reopenReachOut(CaseId id, ParticipantId who, String reason) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, who);
        rest(who, permit).reopen(clock.instant());
        decide(of, ReachOut.DecisionKind.REOPENED, reason, permit);
        notes.discard(NoteLocation.of("reopen", who), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.REACH_OUT_REST, who, of.id());
    }

    /**
     * Records the no a participant told of: contact is ASKED_NOT_TO from today on, with the written exceptions there are. A state at
     * least as strict stays.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void recordNo(CaseId id, ParticipantId who) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, who);
        locks.lockInCase(Lock.CONTACT, permit);
        settle(rest(who, permit), of, ReachOut.DecisionKind.NO_RECORDED, null, permit);
        ContactStatement before = repository.inForce(permit, who).orElse(null);
        if (before == null || !isNo(before.state())) {
            List<SetContactState.Allowed> exceptions = before == null
                    ? List.of()
                    : repository.exceptions(permit, before.id()).stream()
                            .map(x -> new SetContactState.Allowed(x.about(), x.terms(vault)))
                            .toList();
            contactStatements.state(
                    of,
                    before,
                    new SetContactState(
                            who,
                            before == null ? null : before.id(),
                            Contact.ASKED_NOT_TO,
                            SetContactState.BoundParty.ME,
                            null,
                            false,
                            permit.actor().today(clock),
                            null,
                            null,
                            exceptions),
                    permit.actor().requirePersonValue(),
                    permit);
        }
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_STATE, who, of.id());
        contactChanged.fire(new CaseEvent.ContactStateChanged(id, who, gate.reevaluate(permit)));
    }

    /** Says that what a participant told of was no no. The reason is required. */
    @RolesAllowed(Roles.COUNSELOR)
    public void dismissNo(CaseId id, ParticipantId who, String reason) {
        Permit permit = guard.work(id);
        Participant of = participant(permit, who);
        settle(rest(who, permit), of, ReachOut.DecisionKind.NO_MISTAKEN, reason, permit);
        notes.discard(NoteLocation.of("mistake", who), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.REACH_OUT_REST, who, of.id());
        contactChanged.fire(new CaseEvent.ContactStateChanged(id, who, gate.reevaluate(permit)));
    }

    /** The moment to let clients find paused what they still have of joint work, since it is closed already for everything new. */
    @RolesAllowed(Roles.COUNSELOR)
    public void pauseNow(CaseId id) {
        Permit permit = guard.work(id);
        locks.lockInCase(Lock.CONTACT, permit);
        gate.pauseNow(permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE_GATE, id);
        paused.fire(new CaseEvent.JointWorkPaused(id));
    }

    /** Whether a contact state says no at least as strictly as one that was told of. */
    private static boolean isNo(Contact state) {
        return state.strictest(Contact.ASKED_NOT_TO) == state;
    }

    private ReachOutRest rest(ParticipantId who, Permit permit) {
        return reachOut.rest(who, permit).orElseThrow(StaleState::new);
    }

    private void settle(
            ReachOutRest rest, Participant of, ReachOut.DecisionKind how, @Nullable String reason, Permit permit) {
        rest.settleNo();
        decide(of, how, reason, permit);
    }

    private void decide(Participant of, ReachOut.DecisionKind how, @Nullable String reason, Permit permit) {
        reachOut.add(
                new ReachOutDecision(of, how, reason, permit.actor().requirePersonValue(), clock.instant(), vault));
    }

    private Participant participant(Permit permit, ParticipantId id) {
        return cases.participant(permit, id).orElseThrow(NotFound::new);
    }
}
