package org.keptword.access.emergency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.AccessEvent;
import org.keptword.access.Caseload;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.EmergencyRepository;
import org.keptword.access.model.EmergencyAccess;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * Lets another counselor of the practice read a case in an emergency. The reason is written first, and only then a case can be looked for
 * by a client's name. It is open for twenty-four hours: to be read, to acknowledge its flags and to write the note of a session, and nothing
 * else. Its counselor and the managers are told at once.
 */
@Stateless
@DenyAll
public class EmergencyService {

    /** So far back managers look. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private static final String REASON = "EMERGENCY";

    @Inject
    Guard guard;

    @Inject
    CurrentActor current;

    @Inject
    Caseload caseload;

    @Inject
    EmergencyRepository repository;

    @Inject
    Emergencies emergencies;

    @Inject
    Event<AccessEvent.EmergencyOpened> opened;

    @Inject
    AuditLog auditLog;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Writes down why a case has to be read now; for an hour a case can be looked for then. */
    @RolesAllowed(Roles.COUNSELOR)
    public UUID ask(String reason) {
        Permit permit = guard.caseload();
        EmergencyAccess access = new EmergencyAccess(permit.actor(), reason, vault, clock.instant());
        repository.add(access);
        record(
                permit.actor(),
                AuditAction.CREATE,
                AuditedObject.EMERGENCY_ACCESS,
                List.of(access.id()),
                Optional.empty());
        return access.id();
    }

    /**
     * The cases in whose clients' names each of these words begins a word, in any order, in capitals or not, with accents or without; those
     * the counselor reaches anyway are left out. Like a write, it waits until its entry in the audit log is on the disk.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public EmergencySearch find(UUID ask, @Nullable String name) {
        Permit permit = guard.caseload();
        EmergencyAccess access = repository.own(ask, permit).orElseThrow(NotFound::new);
        boolean looking = access.isLooking(clock.instant());
        EmergencyRepository.FoundCases found =
                looking && name != null ? repository.find(ask, name, permit) : EmergencyRepository.FoundCases.NONE;
        List<UUID> shown = found.cases().stream().map(one -> one.id().value()).toList();
        auditLog.record(
                permit.actor(),
                new AuditLog.NewAuditEntry(AuditAction.LIST, AuditedObject.CASE, shown, null, null, REASON)
                        .naming(shown));
        return new EmergencySearch(
                access.id(),
                access.reason(vault),
                access.askedAt(),
                looking,
                found.tooShort(),
                found.cases(),
                found.more());
    }

    /** Opens one of the cases a name finds. */
    @RolesAllowed(Roles.COUNSELOR)
    public void open(UUID ask, String name, CaseId chosen) {
        Permit permit = guard.caseload();
        EmergencyAccess access = repository.own(ask, permit).orElseThrow(NotFound::new);
        EmergencyCase found = repository.find(ask, name, permit).cases().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        access.open(chosen, found.name(), now);
        repository.flush();
        caseload.emergency(chosen, access.id(), access.openedAt(), access.until());
        record(
                permit.actor(),
                AuditAction.CREATE,
                AuditedObject.EMERGENCY_ACCESS,
                List.of(access.id()),
                Optional.of(chosen));
        opened.fire(new AccessEvent.EmergencyOpened(chosen, access.id()));
    }

    /** The counselor whose case it is has seen that a colleague opened it. */
    @RolesAllowed(Roles.COUNSELOR)
    public void seen(UUID id) {
        Permit permit = guard.own(guard.caseOf(EmergencyAccess.class, id));
        repository.ofCase(id, permit).orElseThrow(NotFound::new).see(clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.EMERGENCY_ACCESS, id, null);
    }

    /** What was opened in the practice of late, for its manager: who, when and which case; not why. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<Emergencies.EmergencyLine> ofPractice() {
        Actor manager = current.get();
        List<Emergencies.EmergencyLine> lines = repository.since(clock.instant().minus(LOOKED_BACK), manager).stream()
                .map(notice -> emergencies.line(notice, false))
                .toList();
        if (!lines.isEmpty()) {
            auditLog.record(
                    manager,
                    AuditAction.LIST,
                    AuditedObject.EMERGENCY_ACCESS,
                    lines.stream().map(Emergencies.EmergencyLine::id).toList(),
                    "PRACTICE");
        }
        return lines;
    }

    private void record(Actor actor, AuditAction action, AuditedObject object, List<UUID> ids, Optional<CaseId> of) {
        auditLog.record(
                actor,
                new AuditLog.NewAuditEntry(
                        action, object, ids, of.map(CaseId::value).orElse(null), null, REASON));
    }

    /** A case found by a name in an emergency, with whose it is. */
    public record EmergencyCase(CaseId id, String name, String counselor) {}

    /**
     * What was written down, and the cases found.
     *
     * @param reason in the words of whoever asks
     * @param looking whether a case can be looked for still
     * @param tooShort whether nothing was found because the name has fewer than three letters and is no client's whole name
     * @param found empty before a name was given
     * @param more whether more cases match than were found
     */
    public record EmergencySearch(
            UUID id,
            @Nullable String reason,
            Instant askedAt,
            boolean looking,
            boolean tooShort,
            List<EmergencyCase> found,
            boolean more) {

        public EmergencySearch {
            found = List.copyOf(found);
        }
    }
}
