package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Caseload;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.Invitations;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.model.AimChange;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.model.Consent;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.cases.model.Screening;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/**
 * Opens a case of one's own for a participant of a couple's case, with what stands on that participant's half of the safety page, and nothing
 * of the other one.
 */
@ApplicationScoped
public class CaseSplitter {

    @Inject
    Guard guard;

    @Inject
    Caseload caseload;

    @Inject
    CaseRepository cases;

    @Inject
    SafetyRepository safety;

    @Inject
    ReachOutRepository reachOut;

    @Inject
    Invitations invitations;

    @Inject
    GateUpdater gate;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Opens the case; the agreement has to be given anew before anything is assigned in it. */
    public CaseEvent.Split.Part goOn(Participant before, Case couple, Permit permit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, permit.actor().zone());
        CaseId id = new CaseId(Ids.newId());
        Permit opened = caseload.opened(id);
        UUID counselor = permit.actor().requirePersonValue();
        Case own = new Case(
                id, permit.practice(), counselor, CaseMode.INDIVIDUAL, couple.aim(), before.name(), today, now);
        own.goOnFrom(couple);
        cases.add(own, new AimChange(own, counselor, now), new CaseGate(own, now));
        Participant going = new Participant(
                new ParticipantId(Ids.newId()),
                own,
                PartnerSlot.A,
                before.name(),
                before.placeId().orElse(null),
                now);
        before.personId().ifPresent(person -> going.join(person, now));
        if (before.state() == ParticipantState.PAUSED) {
            going.become(ParticipantState.PAUSED, now);
        }
        going.sparedHints(before.isSpared());
        carryFile(before, going, permit);
        carryContact(before, going, permit);
        safety.latest(permit, before.participantId())
                .map(screening -> Screening.carried(going, screening, vault))
                .ifPresent(safety::add);
        reachOut.rest(before.participantId(), permit)
                .map(rest -> new ReachOutRest(going, rest))
                .ifPresent(rest -> reachOut.add(rest, opened));
        cases.consents(permit, before.participantId()).stream()
                .findFirst()
                .map(consent -> Consent.carried(going, consent, today, now))
                .ifPresent(cases::add);
        cases.flush();
        before.personId().map(PersonId::new).ifPresent(person -> caseload.joined(id, going.participantId(), person));
        invitations.revoke(permit, before.participantId());
        gate.reevaluate(opened);
        guard.record(opened, AuditAction.CREATE, AuditedObject.CASE, id);
        return new CaseEvent.Split.Part(before.participantId(), id, going.participantId());
    }

    private void carryFile(Participant before, Participant going, Permit permit) {
        ParticipantFile file = cases.file(permit, before.participantId()).orElseThrow(NotFound::new);
        ParticipantFile carried = new ParticipantFile(going, file.part());
        carried.changeContactSheet(file.sheet(vault), vault);
        cases.add(going, carried);
    }

    private void carryContact(Participant before, Participant going, Permit permit) {
        ContactStatement stated = safety.inForce(permit, before.participantId()).orElse(null);
        if (stated == null) {
            return;
        }
        ContactStatement carried =
                new ContactStatement(going, stated.state(), stated.bound(), stated.startsOn(), stated.stated());
        carried.because(stated.ground(vault), stated.documentSeen(), vault);
        carried.until(stated.endsOn(), stated.reviewOn());
        List<ContactException> exceptions = safety.exceptions(permit, stated.id()).stream()
                .map(one -> new ContactException(going, carried, one.about(), one.terms(vault), vault))
                .toList();
        safety.add(carried, exceptions);
    }
}
