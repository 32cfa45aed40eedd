package org.keptword.cases;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Caseload;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.Invitations;
import org.keptword.access.practice.Places;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.GateUpdater;
import org.keptword.cases.model.AimChange;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseClosing;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** Opening cases, and what is said about a case as a whole: aim, names, second participant, open or closed. */
@Stateless
@DenyAll
public class CaseService {

    @Inject
    Guard guard;

    @Inject
    Caseload caseload;

    @Inject
    Places places;

    @Inject
    CaseRepository cases;

    @Inject
    GateUpdater gate;

    @Inject
    Event<CaseEvent.ScreeningChanged> screeningChanged;

    @Inject
    Event<CaseEvent.Closed> closed;

    @Inject
    Event<CaseEvent.Reopened> reopened;

    @Inject
    Invitations invitations;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Opens a case in the counselor's own caseload. Nobody in it is invited, screened or has agreed to anything yet. */
    @RolesAllowed(Roles.COUNSELOR)
    public CaseId open(OpenCase command) {
        CaseId id = new CaseId(Ids.newId());
        Permit permit = caseload.opened(id);
        Actor actor = permit.actor();
        Instant now = clock.instant();
        Case opened = new Case(
                id,
                permit.practice(),
                actor.requirePersonValue(),
                command.mode(),
                command.aim(),
                "",
                LocalDate.ofInstant(now, actor.zone()),
                now);
        UUID place = places.choose(command.place()).map(Places.PlaceChoice::id).orElse(null);
        Participant first = new Participant(newParticipant(), opened, PartnerSlot.A, command.first(), place, now);
        Participant second = command.second() == null
                ? null
                : new Participant(newParticipant(), opened, PartnerSlot.B, command.second(), place, now);
        opened.nameAfter(second == null ? List.of(first) : List.of(first, second));
        cases.add(opened, new AimChange(opened, actor.requirePersonValue(), now), new CaseGate(opened, now));
        cases.gateDetail(permit);
        cases.add(first, new ParticipantFile(first, Part.NOT_SAID));
        if (second != null) {
            cases.add(second, new ParticipantFile(second, Part.NOT_SAID));
        }
        guard.record(permit, AuditAction.CREATE, AuditedObject.CASE, id);
        return id;
    }

    /** The places a new case can belong to. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public List<Places.PlaceChoice> places() {
        return places.all();
    }

    /** Changes where the work is heading, from today on. */
    @RolesAllowed(Roles.COUNSELOR)
    public void changeAim(CaseId id, Aim aim) {
        Permit permit = guard.work(id);
        Case changed = load(permit);
        if (changed.aim() != aim) {
            Instant now = clock.instant();
            changed.turnTo(aim, LocalDate.ofInstant(now, permit.actor().zone()));
            cases.add(new AimChange(changed, permit.actor().requirePersonValue(), now));
            guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE, id);
        }
    }

    /** A second person takes part. Joint work is closed until that person, too, was screened and asked about contact. */
    @RolesAllowed(Roles.COUNSELOR)
    public void addSecond(CaseId id, String name) {
        Permit permit = guard.work(id);
        Case changed = load(permit);
        List<Participant> there = cases.participants(permit);
        if (there.size() > 1) {
            throw new DomainRefusal("refusal.cases.alreadyTwo");
        }
        if (gate.isKeptApart(permit)) {
            throw new DomainRefusal("refusal.cases.keptApart");
        }
        Participant first = there.get(0);
        ParticipantId participant = newParticipant();
        Participant second = new Participant(
                participant, changed, PartnerSlot.B, name, first.placeId().orElse(null), clock.instant());
        changed.becomeCouple();
        changed.nameAfter(List.of(first, second));
        cases.add(second, new ParticipantFile(second, Part.NOT_SAID));
        guard.record(permit, AuditAction.CREATE, AuditedObject.PARTICIPANT, participant, participant.value());
        screeningChanged.fire(new CaseEvent.ScreeningChanged(id, participant, gate.reevaluate(permit)));
    }

    /** Ends the work and says why; what was written stays. Codes that were handed out let nobody in any more. */
    @RolesAllowed(Roles.COUNSELOR)
    public void close(CloseCase command) {
        Permit permit = guard.work(command.id());
        Case ended = load(permit);
        Instant now = clock.instant();
        requireDay(command.on(), ended, now, permit);
        ended.close(now);
        cases.add(new CaseClosing(ended, command, permit.actor().requirePersonValue(), now, vault));
        cases.participants(permit).forEach(one -> invitations.suspend(permit, one.participantId(), now));
        notes.discard(NoteLocation.of("close", command.id()), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE, command.id());
        closed.fire(new CaseEvent.Closed(command.id(), now));
    }

    /** Takes a closed case up again. What was said of its end is kept. */
    @RolesAllowed(Roles.COUNSELOR)
    public void reopen(CaseId id) {
        Permit permit = guard.work(id);
        Case again = load(permit);
        Instant now = clock.instant();
        again.reopen();
        cases.currentClosing(permit)
                .ifPresent(closing -> closing.reopen(permit.actor().requirePersonValue(), now));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE, id);
        reopened.fire(new CaseEvent.Reopened(id));
    }

    private static void requireDay(LocalDate on, Case of, Instant now, Permit permit) {
        ZoneId zone = permit.actor().zone();
        if (on.isAfter(LocalDate.ofInstant(now, zone))) {
            throw new DomainRefusal("refusal.cases.dateAhead");
        }
        if (on.isBefore(LocalDate.ofInstant(of.openedAt(), zone))) {
            throw new DomainRefusal("refusal.cases.beforeOpened");
        }
    }

    private Case load(Permit permit) {
        return cases.find(permit).orElseThrow(NotFound::new);
    }

    private static ParticipantId newParticipant() {
        return new ParticipantId(Ids.newId());
    }

    /**
     * Command: open a case.
     *
     * @param second what the second participant is called; null in an individual case, and while the second is not known yet
     * @param place where the participants belong to, or null for the practice's first place
     */
    public record OpenCase(
            CaseMode mode,
            Aim aim,
            String first,
            @Nullable String second,
            @Nullable UUID place) {

        public OpenCase {
            Objects.requireNonNull(mode);
            Objects.requireNonNull(aim);
            if (mode == CaseMode.INDIVIDUAL) {
                second = null;
            }
        }
    }
}
