package org.keptword.cases.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
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
import org.keptword.cases.internal.SafetyRepository;
import org.keptword.cases.model.ContactLifting;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * Decides requests to lift a legal order. Whoever supervises the counselor of the case says yes or no, each
 * with a sentence; the order stays in force until a yes. Nobody answers the own question.
 */
@Stateless
@DenyAll
public class OrderLiftingService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    SafetyRepository repository;

    @Inject
    CaseRepository cases;

    @Inject
    ContactStatements contactStatements;

    @Inject
    GateUpdater gate;

    @Inject
    Vault vault;

    @Inject
    Event<CaseEvent.ContactStateChanged> contactChanged;

    @Inject
    Clock clock;

    /** Lifts the order as it was asked for. Refused when another state of contact took its place meanwhile. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void confirm(CaseId id, UUID lifting, String sentence) {
        Permit permit = second(id);
        ContactLifting asked = find(lifting, permit);
        asked.confirm(sentence, permit.actor().requirePersonValue(), vault, clock.instant());
        ParticipantId who = asked.participant();
        ContactStatement before = repository
                .inForce(permit, who)
                .filter(asked::isAbout)
                .orElseThrow(() -> new DomainRefusal("refusal.cases.liftingSettled"));
        Participant of = cases.participant(permit, who).orElseThrow(NotFound::new);
        repository.flush();
        contactStatements.state(of, before, asked.wanted(vault), asked.askedBy(), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_LIFTING, lifting, of.id());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_STATE, who, of.id());
        contactChanged.fire(new CaseEvent.ContactStateChanged(id, who, gate.reevaluate(permit)));
    }

    /** Says that the order stays. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void decline(CaseId id, UUID lifting, String sentence) {
        Permit permit = second(id);
        ContactLifting asked = find(lifting, permit);
        asked.decline(sentence, permit.actor().requirePersonValue(), vault, clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_LIFTING, lifting, asked.participantId());
    }

    /** Takes the question back before it is answered. */
    @RolesAllowed(Roles.COUNSELOR)
    public void takeBack(CaseId id, UUID lifting) {
        Permit permit = guard.work(id);
        locks.lockInCase(Lock.CONTACT, permit);
        ContactLifting asked = find(lifting, permit);
        asked.takeBack(permit.actor().requirePersonValue(), clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CONTACT_LIFTING, lifting, asked.participantId());
    }

    private ContactLifting find(UUID lifting, Permit permit) {
        return repository.lifting(permit, lifting).orElseThrow(NotFound::new);
    }

    /** The right to decide: who supervises the counselor of the case today, and nobody else. */
    private Permit second(CaseId id) {
        Permit permit = guard.read(id);
        if (!contactStatements.isSecond(permit)) {
            throw new NotFound();
        }
        locks.lockInCase(Lock.CONTACT, permit);
        return permit;
    }

    /** The state of a request to lift a legal order. */
    public enum State {
        /** Waits for who supervises; the order stays in force. */
        ASKED,
        CONFIRMED,
        DECLINED,
        TAKEN_BACK,
        /** Another state of contact was recorded meanwhile. */
        OVERTAKEN
    }
}
