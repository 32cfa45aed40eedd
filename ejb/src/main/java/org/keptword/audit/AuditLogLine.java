package org.keptword.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit log, as it is read. */
public record AuditLogLine(
        UUID id,
        Instant at,
        @Nullable UUID person,
        String actorName,
        String role,
        AuditAction act,
        String kind,
        List<UUID> ids,
        @Nullable UUID caseId,
        String reason,
        @Nullable String origin,
        int times) {

    public AuditLogLine {
        ids = List.copyOf(ids);
    }
}
