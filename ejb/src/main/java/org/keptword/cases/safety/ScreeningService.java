package org.keptword.cases.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.GateUpdater;
import org.keptword.cases.internal.SafetyRepository;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.Screening;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Vault;

/**
 * What screenings found, and what was decided on a concern. Every change weighs the gate of the case anew and tells the features
 * above in the same transaction. A screening is never overwritten: a new one replaces the last one, which stays.
 */
@Stateless
@DenyAll
public class ScreeningService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    CaseRepository cases;

    @Inject
    SafetyRepository repository;

    @Inject
    GateUpdater gate;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Event<CaseEvent.ScreeningChanged> screeningChanged;

    @Inject
    Clock clock;

    /**
     * Records a screening, with a decision where a concern is decided at once. A concern or danger that whoever records it had not seen is
     * replaced by danger alone; anything else is {@link StaleState}.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void record(CaseId id, RecordScreening command) {
        Permit permit = guard.work(id);
        Participant of = cases.participant(permit, command.participant()).orElseThrow(NotFound::new);
        if (command.result() == ScreeningResult.NOT_DONE) {
            throw new DomainRefusal("refusal.cases.screeningWithoutResult");
        }
        if (command.takenOn().isAfter(permit.actor().today(clock))) {
            throw new DomainRefusal("refusal.cases.dateAhead");
        }
        locks.lockInCase(Lock.CONTACT, permit); // the latest counts, so that each is dated after those before it
        Optional<Screening> latest = repository.latest(permit, command.participant());
        latest.ifPresent(before -> before.requireReplaceable(command));
        Instant now = clock.instant();
        Screening screening = new Screening(
                of,
                command.result(),
                command.takenOn(),
                command.alone(),
                new Stamp(
                        permit.actor().requirePersonValue(),
                        latest.map(before -> before.momentAfter(now)).orElse(now)));
        screening.asked(command.ownForceAsked(), command.noContactAsked(), command.finding(), vault);
        screening.told(command.kinds(), command.when(), vault);
        if (command.decision() != null) {
            screening.decide(
                    command.decision(),
                    command.reason(),
                    permit.actor().requirePersonValue(),
                    permit.actor().today(clock),
                    vault);
        }
        repository.add(screening);
        notes.discard(NoteLocation.of("screening", command.participant()), permit);
        guard.record(permit, AuditAction.CREATE, AuditedObject.SCREENING, command.participant(), of.id());
        screeningChanged.fire(new CaseEvent.ScreeningChanged(id, command.participant(), gate.reevaluate(permit)));
    }

    /** Decides on the concern of the latest screening; an older one is past deciding. */
    @RolesAllowed(Roles.COUNSELOR)
    public void decide(CaseId id, UUID screeningId, Decision decision, String reason) {
        Permit permit = guard.work(id);
        locks.lockInCase(Lock.CONTACT, permit);
        Screening screening = repository.screening(permit, screeningId).orElseThrow(NotFound::new);
        ParticipantId of = screening.participant();
        UUID latest = repository.latest(permit, of).map(Screening::id).orElseThrow(NotFound::new);
        if (!latest.equals(screening.id())) {
            throw new StaleState();
        }
        screening.decide(
                decision,
                reason,
                permit.actor().requirePersonValue(),
                permit.actor().today(clock),
                vault);
        notes.discard(NoteLocation.of("decision", screeningId), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SCREENING, of, of.value());
        screeningChanged.fire(new CaseEvent.ScreeningChanged(id, of, gate.reevaluate(permit)));
    }
}
