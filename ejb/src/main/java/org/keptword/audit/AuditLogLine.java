package org.keptword.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One entry of the audit log, as it is read. */
public record AuditLogLine(
        UUID id,
        Instant at,
        UUID person,
        String actorName,
        String role,
        AuditAction act,
        String kind,
        List<UUID> ids,
        UUID caseId,
        String reason,
        String origin,
        int times) {

    public AuditLogLine {
        ids = List.copyOf(ids);
    }
}
