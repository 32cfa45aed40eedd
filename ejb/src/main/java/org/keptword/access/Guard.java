package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.InvitationRepository;
import org.keptword.access.internal.NoteTemplateRepository;
import org.keptword.access.internal.Refusals;
import org.keptword.access.joining.Invitations;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Id;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;

/**
 * The one door to client data. It turns the acting person and an object into a {@link Permit} or says that there is no such
 * thing; a foreign object and a missing one give the same answer.
 */
@ApplicationScoped
public class Guard {

    @Inject
    CurrentActor current;

    @Inject
    CaseloadEntries entries;

    @Inject
    InvitationRepository invitations;

    @Inject
    NoteTemplateRepository templates;

    @Inject
    Refusals refusals;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Opens one case for reading, for its counselor, cover, supervisor or an emergency reader. */
    public Permit read(CaseId id) {
        Actor actor = current.get();
        return entries.relation(actor, id.value(), clock.instant())
                .flatMap(entry -> reading(actor, entry))
                .orElseThrow(NotFound::new);
    }

    /** Opens one case for reading like {@link #read}, and brings what the practice has in place for it in the same statement. */
    public CaseInvitationContext readDoor(CaseId id) {
        Actor actor = current.get();
        InvitationRepository.InvitationContextRow door =
                invitations.door(actor, id.value(), clock.instant()).orElseThrow(NotFound::new);
        return new CaseInvitationContext(reading(actor, door.entry()).orElseThrow(NotFound::new), door.practice());
    }

    /** Opens one case for reading like {@link #read}, and brings the note templates of its practice in the same statement. */
    public CaseNoteTemplates readNoteDoor(CaseId id) {
        Actor actor = current.get();
        NoteTemplateRepository.NoteTemplatesRow door =
                templates.door(actor, id.value(), clock.instant()).orElseThrow(NotFound::new);
        return new CaseNoteTemplates(reading(actor, door.entry()).orElseThrow(NotFound::new), door.templates());
    }

    /** Whether the actor reaches the case of a permit still, after an act that may have ended it. */
    public boolean stillReaches(Permit permit) {
        return entries.relation(permit.actor(), permit.caseId(), clock.instant())
                .isPresent();
    }

    private Optional<Permit> reading(Actor actor, CaseloadEntry entry) {
        if (entry.relation() == Relation.CLIENT) {
            return Optional.empty();
        }
        current.opens(new CaseId(entry.caseId()));
        return Optional.of(
                new Permit(actor, Permit.Reach.CASE, entry.relation().name(), entry.caseId(), List.of(), null));
    }

    /** Which case a record belongs to, for staff and managers, to be opened then. */
    public CaseId caseOf(Class<?> record, UUID id) {
        Actor actor = current.get();
        if (!actor.role().isStaff() && actor.role() != Role.MANAGER) {
            throw new NotFound();
        }
        return entries.caseOf(record, id, actor.practice().value())
                .map(CaseId::new)
                .orElseThrow(NotFound::new);
    }

    /** Which case a record belongs to, for staff and managers, to be opened then. */
    public CaseId caseOf(Class<?> record, Id id) {
        return caseOf(record, id.value());
    }

    /** Opens one case for work. Who supervises or reads in an emergency is told that reading is all. */
    public Permit work(CaseId id) {
        Permit permit = read(id);
        if (!permit.mayWork()) {
            throw new DomainRefusal(permit.mayManage() ? "refusal.access.emergencyOnly" : "refusal.access.readingOnly");
        }
        return permit;
    }

    /**
     * Opens for work those of several cases that can be: each of the others is in the audit log as refused. Where none can be, it is refused
     * like one case.
     */
    public Map<CaseId, Permit> workWherePossible(List<CaseId> ids) {
        Map<CaseId, Permit> open = new LinkedHashMap<>();
        Map<CaseId, RuntimeException> refused = new LinkedHashMap<>();
        for (CaseId id : ids) {
            try {
                open.put(id, work(id));
            } catch (NotFound | DomainRefusal why) {
                refused.put(id, why);
            }
        }
        if (open.isEmpty()) {
            throw refused.values().stream().findFirst().orElseThrow(NotFound::new);
        }
        refused.forEach((id, why) -> refusals.note(current.get(), new Object[] {id}, why));
        return open;
    }

    /** Opens one case for what an emergency allows, too: acknowledging a flag, and the note of a session. */
    public Permit tend(CaseId id) {
        Permit permit = read(id);
        if (!permit.mayManage()) {
            throw new DomainRefusal("refusal.access.readingOnly");
        }
        return permit;
    }

    /** Opens a case for what only the counselor whose case it is decides. */
    public Permit own(CaseId id) {
        Permit permit = work(id);
        if (!permit.isOwner()) {
            throw new DomainRefusal("refusal.access.ownerOnly");
        }
        return permit;
    }

    /** Reaches every case of the caseload, for lists and for finding out which case an object belongs to. */
    public Permit caseload() {
        Actor actor = current.get();
        if (!actor.role().isStaff()) {
            throw new NotFound();
        }
        return new Permit(actor, Permit.Reach.CASELOAD, "CASELOAD", null, List.of(), null);
    }

    /** Reaches what a member of the staff keeps for oneself; a manager reaches no case with it. */
    public Permit ownAsStaff() {
        Actor actor = current.get();
        if (actor.role() != Role.MANAGER) {
            return caseload();
        }
        return new Permit(actor, Permit.Reach.OWN, "SELF", null, List.of(), null);
    }

    /** Reaches what is the client's own. */
    public Permit own() {
        Actor actor = current.get();
        if (actor.role() != Role.CLIENT) {
            throw new NotFound();
        }
        List<Permit.Place> places = entries.ofClient(actor, clock.instant()).stream()
                .map(e -> new Permit.Place(e.caseId(), Objects.requireNonNull(e.participantId()), !e.isFormer()))
                .toList();
        List<Permit.Place> active = places.stream().filter(Permit.Place::goesOn).toList();
        return new Permit(
                actor,
                Permit.Reach.OWN,
                "SELF",
                null,
                places,
                new Permit(actor, Permit.Reach.OWN, "SELF", null, active, null));
    }

    /** Whether the client still works with a counselor anywhere. */
    public OwnAccess stay() {
        Actor actor = current.get();
        if (actor.role() != Role.CLIENT) {
            throw new NotFound();
        }
        return OwnAccess.of(entries.everOfClient(actor), clock.instant());
    }

    /** For named jobs of one practice. */
    public Permit job() {
        Actor actor = current.get();
        if (actor.role() != Role.JOB) {
            throw new NotFound();
        }
        return new Permit(actor, Permit.Reach.PRACTICE, "JOB", null, List.of(), null);
    }

    /** Whether a manager acts, where managers and staff may do the same by different rights. */
    public boolean isManager() {
        return current.get().role() == Role.MANAGER;
    }

    /** Reaches how the cases of the practice are kept and end, for its managers: not a clinical word. */
    public Permit management() {
        return management(null, manager());
    }

    /** The same for one case, so that it is in the audit log. Whether there is such a case is for whoever loads it to find out. */
    public Permit management(CaseId id) {
        return management(id.value(), manager());
    }

    private Actor manager() {
        Actor actor = current.get();
        if (actor.role() != Role.MANAGER) {
            throw new NotFound();
        }
        return actor;
    }

    private static Permit management(@Nullable UUID caseId, Actor manager) {
        return new Permit(manager, Permit.Reach.MANAGEMENT, "PRACTICE", caseId, List.of(), null);
    }

    /** A permit for a case the actor is opening just now, before any caseload entry exists. */
    Permit opening(CaseloadEntry entry) {
        return new Permit(current.get(), Permit.Reach.CASE, Relation.OWNER.name(), entry.caseId(), List.of(), null);
    }

    /** Writes what was done under a permit into the trail. */
    public void record(Permit permit, AuditAction action, AuditedObject object, Id id) {
        auditLog.record(permit.actor(), permit.entry(action, object, id, null));
    }

    /** Writes what was done about one participant under a permit into the trail. */
    public void record(Permit permit, AuditAction action, AuditedObject object, Id id, @Nullable UUID participant) {
        auditLog.record(permit.actor(), permit.entry(action, object, id, participant));
    }

    /** Writes what was done to a thing without a typed id. */
    public void record(Permit permit, AuditAction action, AuditedObject object, UUID id, @Nullable UUID participant) {
        auditLog.record(permit.actor(), permit.entry(action, object, List.of(id), participant));
    }

    /** Writes one entry for a list: of which case, if of one, and how many things it showed. */
    public void recordList(Permit permit, AuditedObject object, List<UUID> ids) {
        recordList(permit, object, ids, List.of());
    }

    /** The same with those things named by which a client is told of the list or is not. */
    public void recordList(Permit permit, AuditedObject object, List<UUID> ids, List<UUID> named) {
        auditLog.record(
                permit.actor(),
                permit.entry(AuditAction.LIST, object, ids, null).naming(named));
    }

    /** Records that a list of things was taken away as a file, and which they were. */
    public void recordExport(Permit permit, AuditedObject object, List<UUID> ids) {
        auditLog.recordExport(permit.actor(), permit.entry(AuditAction.EXPORT, object, List.of(), null), ids);
    }

    /** A case permit together with what is needed to invite the case's clients. */
    public record CaseInvitationContext(Permit permit, Invitations.InvitationContext practice) {}

    /** A case permit together with the note templates of the practice, retired ones included. */
    public record CaseNoteTemplates(Permit permit, List<NoteTemplate> templates) {

        public CaseNoteTemplates {
            templates = List.copyOf(templates);
        }
    }
}
