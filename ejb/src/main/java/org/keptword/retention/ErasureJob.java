package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.retention.internal.Erasures;
import org.keptword.retention.model.ErasureRequest;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Roles;

/** Carries out approved erasures, as a job of the practice, each in a transaction of its own. */
@Stateless
@DenyAll
public class ErasureJob {

    /** The name of the job in the trail. */
    public static final String NAME = "erasure";

    @Inject
    Guard guard;

    @Inject
    Erasures erasures;

    @Inject
    AuditLog auditLog;

    /** What was approved and has waited long enough at a moment. What could not be done in its time comes to nothing here. */
    @RolesAllowed(Roles.SYSTEM)
    public List<UUID> due(Instant now) {
        Permit job = guard.job();
        List<ErasureRequest> due = erasures.due(now, job);
        due.stream().filter(one -> one.hasLapsed(now)).forEach(one -> {
            one.withdraw(now);
            auditLog.record(job.actor(), entry(AuditAction.CHANGE, one));
        });
        return due.stream()
                .filter(ErasureRequest::isPending)
                .map(ErasureRequest::id)
                .toList();
    }

    /**
     * Erases one. The database weighs it once more and refuses what is held, open again or must still be kept.
     *
     * @return how many rows went
     */
    @RolesAllowed(Roles.SYSTEM)
    public long erase(UUID id, Instant now) {
        Permit job = guard.job();
        ErasureRequest request = erasures.due(now, job).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        auditLog.record(job.actor(), entry(AuditAction.ERASE, request));
        return erasures.erase(id, job);
    }

    private static AuditLog.NewAuditEntry entry(AuditAction action, ErasureRequest request) {
        return new AuditLog.NewAuditEntry(
                action,
                AuditedObject.ERASURE_REQUEST,
                List.of(request.id()),
                request.caseId(),
                request.whom().map(ParticipantId::value).orElse(null),
                "JOB");
    }
}
