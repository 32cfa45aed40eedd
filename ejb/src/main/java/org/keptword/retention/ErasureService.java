package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.retention.internal.ClosedCaseRepository;
import org.keptword.retention.internal.ErasurePolicy;
import org.keptword.retention.internal.Erasures;
import org.keptword.retention.internal.Holds;
import org.keptword.retention.model.ErasureRequest;
import org.keptword.retention.model.LegalHold;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * Erases the content of a closed case. A manager proposes, after a preview in counts; the counselor whose case it is or who supervises
 * decides; a week later it is done. Until then everybody concerned can stop it.
 */
@Stateless
@DenyAll
public class ErasureService {

    @Inject
    Guard guard;

    @Inject
    ClosedCaseRepository files;

    @Inject
    Erasures erasures;

    @Inject
    Holds holds;

    @Inject
    Gates gates;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * How a case is kept, and what would go.
     *
     * @param whom of whom the preview is; empty for all of the case
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public CaseRetentionDetail onFile(CaseId id, Optional<ParticipantId> whom) {
        Permit permit = guard.management(id);
        List<ClosedCaseRepository.OnFile> rows = files.onFile(permit);
        ClosedCaseRepository.OnFile file = rows.stream().findFirst().orElseThrow(NotFound::new);
        requirePlace(rows, whom);
        List<LegalHold> held = holds.ofCase(permit);
        List<ErasureRequest> requests = erasures.ofCase(permit);
        ErasurePolicy.RetentionStatus status = status(file, held.stream().anyMatch(LegalHold::isActive));
        boolean free = status.closed() && !status.held() && requests.stream().noneMatch(ErasureRequest::isPending);
        guard.record(permit, AuditAction.READ, AuditedObject.ERASURE_REQUEST, id);
        return new CaseRetentionDetail(
                id,
                file.name(),
                CaseMode.valueOf(file.mode()),
                file.counselor(),
                file.openedAt(),
                file.closedAt(),
                file.keptUntil(),
                status.isDue(permit.actor().today(clock)),
                rows.stream()
                        .map(row -> new CaseRetentionDetail.Person(row.participant(), row.participantName()))
                        .toList(),
                held.stream().map(one -> one.line(vault)).toList(),
                requests.stream().map(one -> one.line(vault)).toList(),
                whom,
                free ? Optional.of(files.preview(whom, permit)) : Optional.empty());
    }

    /** Proposes to erase. Refused while the case is open or held, before its time unless the client asked, and while another one waits. */
    @RolesAllowed(Roles.MANAGER)
    public UUID propose(ProposeErasure command) {
        Permit permit = guard.management(command.caseId());
        List<ClosedCaseRepository.OnFile> rows = files.onFile(permit);
        ClosedCaseRepository.OnFile file = rows.stream().findFirst().orElseThrow(NotFound::new);
        requirePlace(rows, command.whom());
        if (erasures.pending(permit).isPresent()) {
            throw new DomainRefusal("refusal.records.pending");
        }
        ErasurePolicy.require(
                status(file, holds.active(permit).isPresent()),
                command.basis(),
                command.whom().isPresent(),
                command.askedOn(),
                permit.actor().today(clock));
        ErasureRequest request = new ErasureRequest(command, permit.actor(), clock.instant(), vault);
        erasures.add(request);
        guard.record(
                permit,
                AuditAction.CREATE,
                AuditedObject.ERASURE_REQUEST,
                request.id(),
                command.whom().map(ParticipantId::value).orElse(null));
        return request.id();
    }

    /** Stops what was proposed or approved, until it is done: a manager, or the staff who may decide. */
    @RolesAllowed({Roles.MANAGER, Roles.COUNSELOR, Roles.SUPERVISOR})
    public void withdraw(UUID id) {
        Permit permit = guard.isManager() ? guard.management(guard.caseOf(ErasureRequest.class, id)) : answering(id);
        ErasureRequest request = erasures.hold(id, permit).orElseThrow(NotFound::new);
        request.withdraw(clock.instant());
        record(permit, request);
    }

    /** The second person agrees. Refused for who proposed it, for a cover, and where the reason for it has gone meanwhile. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void approve(UUID id) {
        Permit permit = answering(id);
        ErasureRequest request = erasures.hold(id, permit).orElseThrow(NotFound::new);
        CaseLine line = gates.line(permit);
        ErasurePolicy.require(
                new ErasurePolicy.RetentionStatus(
                        !line.open(),
                        files.keptUntil(permit),
                        holds.active(permit).isPresent()),
                request.basis(),
                request.whom().isPresent(),
                request.askedOn(),
                permit.actor().today(clock));
        request.approve(permit.actor(), clock.instant());
        record(permit, request);
    }

    /** The second person does not agree. Nothing comes of it; a reason is required. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void decline(UUID id, String reason) {
        Permit permit = answering(id);
        ErasureRequest request = erasures.hold(id, permit).orElseThrow(NotFound::new);
        request.decline(permit.actor(), reason, clock.instant(), vault);
        record(permit, request);
    }

    /** The cases within reach in which a proposal waits for a second person, by name. Without one nothing was shown, and no trail is left. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<WaitingErasure> waiting() {
        Permit permit = guard.caseload();
        List<UUID> cases = erasures.waiting(permit);
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseLine> lines = gates.lines(permit, cases);
        guard.recordList(permit, AuditedObject.ERASURE_REQUEST, cases);
        return cases.stream()
                .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                .map(line -> new WaitingErasure(line.id(), line.name()))
                .toList();
    }

    /** Opens the case of a request for its counselor or who supervises. A cover and an emergency reader are refused. */
    private Permit answering(UUID id) {
        Permit permit = guard.read(guard.caseOf(ErasureRequest.class, id));
        Relation relation = Relation.valueOf(permit.reason());
        if (relation != Relation.OWNER && relation != Relation.SUPERVISION) {
            throw new DomainRefusal("refusal.records.notYours");
        }
        return permit;
    }

    private static void requirePlace(List<ClosedCaseRepository.OnFile> rows, Optional<ParticipantId> whom) {
        if (whom.isPresent() && rows.stream().noneMatch(row -> row.participant().equals(whom.get()))) {
            throw new NotFound();
        }
    }

    private static ErasurePolicy.RetentionStatus status(ClosedCaseRepository.OnFile file, boolean held) {
        return new ErasurePolicy.RetentionStatus(file.closedAt().isPresent(), file.keptUntil(), held);
    }

    private void record(Permit permit, ErasureRequest request) {
        guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.ERASURE_REQUEST,
                request.id(),
                request.whom().map(ParticipantId::value).orElse(null));
    }

    /** A case in which a proposal to erase waits for a second person. */
    public record WaitingErasure(CaseId caseId, String caseName) {}

    /**
     * A manager proposes to erase.
     *
     * @param whom whose content; empty for all of the case
     * @param askedOn the day of the client's own written request, required where it is the basis
     * @param reason why; 10 to 1000 characters
     */
    public record ProposeErasure(
            CaseId caseId,
            Optional<ParticipantId> whom,
            ErasureLine.Basis basis,
            Optional<LocalDate> askedOn,
            String reason) {

        public ProposeErasure {
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(whom);
            Objects.requireNonNull(basis);
            Objects.requireNonNull(askedOn);
        }
    }
}
