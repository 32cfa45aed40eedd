package org.keptword.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit log entry to be written, before time and actor are added.
 *
 * @param object the kind of thing
 * @param ids the things themselves; a list is one entry with the ids shown
 * @param caseId the case it belongs to, or null
 * @param participant the participant it is about, or null
 * @param reason by what right: OWNER, SELF, SUPERVISION, COVER, EMERGENCY, PRACTICE, JOB; of a refusal, what stood against it
 * @param times how often; more than once only where the same was refused again and again
 */
public record NewAuditEntry(
        AuditAction act,
        AuditedObject object,
        List<UUID> ids,
        @Nullable UUID caseId,
        @Nullable UUID participant,
        String reason,
        int times) {

    public NewAuditEntry(
            AuditAction act,
            AuditedObject object,
            List<UUID> ids,
            @Nullable UUID caseId,
            @Nullable UUID participant,
            String reason) {
        this(act, object, ids, caseId, participant, reason, 1);
    }

    public NewAuditEntry {
        ids = List.copyOf(ids);
    }
}
