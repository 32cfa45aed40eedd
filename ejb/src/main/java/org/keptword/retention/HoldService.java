package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.gate.Gates;
import org.keptword.retention.internal.ClosedCaseRepository;
import org.keptword.retention.internal.Erasures;
import org.keptword.retention.internal.Holds;
import org.keptword.retention.model.LegalHold;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * Legal holds, and how a case is kept for its staff. A manager or the counselor whose case it is places one and lifts it, each with a
 * reason; while it is active nothing of the case is erased.
 */
@Stateless
@DenyAll
public class HoldService {

    @Inject
    Guard guard;

    @Inject
    Holds holds;

    @Inject
    Erasures erasures;

    @Inject
    ClosedCaseRepository files;

    @Inject
    Gates gates;

    @Inject
    SessionTimes sessions;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Holds, retention and requests of a case, for everybody on its staff. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseRetention records(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        SessionTimes.Times times =
                sessions.of(permit, List.of(id.value())).getOrDefault(id.value(), SessionTimes.Times.NONE);
        List<ErasureLine> requests =
                erasures.ofCase(permit).stream().map(one -> one.line(vault)).toList();
        Optional<ParticipantId> whom = CaseRetention.whom(requests);
        Relation relation = Relation.valueOf(permit.reason());
        guard.record(permit, AuditAction.READ, AuditedObject.LEGAL_HOLD, id);
        return new CaseRetention(
                CaseHeader.of(line, times, permit.mayWork()),
                permit.isOwner(),
                relation == Relation.OWNER || relation == Relation.SUPERVISION,
                files.keptUntil(permit),
                holds.ofCase(permit).stream().map(one -> one.line(vault)).toList(),
                requests,
                whom.flatMap(of -> CaseLine.Who.nameOf(of, line.participants())),
                CaseRetention.pending(requests).map(any -> files.preview(whom, permit)));
    }

    /** Places a hold, which also stops what was proposed or approved to be erased. Refused while one is active, and without a reason. */
    @RolesAllowed({Roles.MANAGER, Roles.COUNSELOR})
    public UUID place(CaseId id, String reason) {
        Permit permit = deciding(id);
        if (holds.active(permit).isPresent()) {
            throw new DomainRefusal("refusal.records.heldAlready");
        }
        LegalHold hold = new LegalHold(id, permit.actor(), reason, clock.instant(), vault);
        holds.add(hold);
        erasures.pending(permit).ifPresent(request -> {
            request.withdraw(clock.instant());
            guard.record(permit, AuditAction.CHANGE, AuditedObject.ERASURE_REQUEST, request.id(), null);
        });
        guard.record(permit, AuditAction.CREATE, AuditedObject.LEGAL_HOLD, hold.id(), null);
        return hold.id();
    }

    /** Lifts a hold. What it stopped stays stopped and can be proposed again. Refused without a reason, and once it was lifted. */
    @RolesAllowed({Roles.MANAGER, Roles.COUNSELOR})
    public void lift(UUID id, String reason) {
        Permit permit = deciding(guard.caseOf(LegalHold.class, id));
        LegalHold hold = holds.ofCase(permit).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        hold.lift(permit.actor(), reason, clock.instant(), vault);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.LEGAL_HOLD, id, null);
    }

    private Permit deciding(CaseId id) {
        if (!guard.isManager()) {
            return guard.own(id);
        }
        Permit permit = guard.management(id);
        if (files.onFile(permit).isEmpty()) {
            throw new NotFound();
        }
        return permit;
    }

    /**
     * Retention, holds and erasure requests of a case, for its staff.
     *
     * @param owner whether the reader is the counselor whose case it is, who may place and lift a hold
     * @param decides whether the reader may decide about what is proposed
     * @param keptUntil the day its retention passes; empty while it or a case that goes on from it is open
     * @param holds every legal hold there was, the last one first
     * @param requests every request to erase, the last one first
     * @param whom the name of the client whose content is proposed to go; empty for all of the case
     * @param preview what would go by what is pending; empty where nothing is
     */
    public record CaseRetention(
            CaseHeader header,
            boolean owner,
            boolean decides,
            Optional<LocalDate> keptUntil,
            List<HoldLine> holds,
            List<ErasureLine> requests,
            Optional<String> whom,
            Optional<ErasurePreview> preview) {

        public CaseRetention {
            holds = List.copyOf(holds);
            requests = List.copyOf(requests);
        }

        /** The active hold. */
        public Optional<HoldLine> hold() {
            return holds.stream().filter(HoldLine::isActive).findFirst();
        }

        /** The request of which something can still come. */
        public Optional<ErasureLine> pending() {
            return pending(requests);
        }

        static Optional<ErasureLine> pending(List<ErasureLine> requests) {
            return requests.stream().filter(one -> one.state().isPending()).findFirst();
        }

        static Optional<ParticipantId> whom(List<ErasureLine> requests) {
            return pending(requests).flatMap(ErasureLine::whom);
        }
    }

    /** A legal hold as managers and the staff of the case see it. */
    public record HoldLine(UUID id, String reason, String placedBy, Instant placedAt, Optional<Lifted> lifted) {

        /** How it ended. */
        public record Lifted(
                String by, Instant at, @Nullable String reason) {}

        /** Whether it holds. */
        public boolean isActive() {
            return lifted.isEmpty();
        }
    }
}
