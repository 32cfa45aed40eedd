package org.keptword.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.audit.internal.AuditLogSecrets;
import org.keptword.audit.model.AuditEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;

/** Writes the audit log, in the transaction of the act it records: without the entry the act does not happen. */
@ApplicationScoped
public class AuditLog {

    /** The trail of what concerns no practice, such as the sign-in of somebody who has a place in none. */
    public static final PracticeId INSTALLATION = new PracticeId(new UUID(0, 0));

    private static final int EXPORT_BLOCK = 500;

    @Inject
    AuditEntries entries;

    @Inject
    RequestOrigin origin;

    @Inject
    AuditLogSecrets secrets;

    @Inject
    Clock clock;

    /** Whether a person was shown a list of such things after a moment; for jobs of the practice. */
    public boolean wasShown(Actor job, UUID person, AuditedObject object, Instant after) {
        return entries.hasListed(job.practice().value(), person, object.code(), after);
    }

    /** Adds one line for what the actor does now, with the stamp that shows that the application wrote it. */
    public void record(Actor actor, NewAuditEntry entry) {
        entries.add(new AuditEntry(actor, entry, clock.instant(), origin.find().orElse(null), secrets.key()));
    }

    /**
     * Records that things were taken away as a file, and which. Each entry names at most {@value #EXPORT_BLOCK} of them and counts those it
     * names; a file without any is one entry.
     */
    public void recordExport(Actor actor, NewAuditEntry entry, List<UUID> ids) {
        for (int from = 0; from == 0 || from < ids.size(); from += EXPORT_BLOCK) {
            List<UUID> block = ids.subList(from, Math.min(ids.size(), from + EXPORT_BLOCK));
            record(actor, entry.counting(block.size()).naming(block));
        }
    }

    /** The same for things that are no case's and no participant's. */
    public void record(Actor actor, AuditAction act, AuditedObject object, List<UUID> ids, String reason) {
        record(actor, new NewAuditEntry(act, object, ids, null, null, reason));
    }

    /**
     * An audit log entry to be written, before time and actor are added.
     *
     * @param object the kind of thing
     * @param ids the things themselves; a list names none, or those few by which it is told what it was about
     * @param listed how many things a list showed; null for anything else
     * @param caseId the case it belongs to, or null
     * @param participant the participant it is about, or null
     * @param reason by what right: OWNER, SELF, SUPERVISION, COVER, EMERGENCY, PRACTICE, JOB; of a refusal, what stood against it
     * @param times how often; more than once only where the same was refused again and again
     */
    public record NewAuditEntry(
            AuditAction act,
            AuditedObject object,
            List<UUID> ids,
            @Nullable Integer listed,
            @Nullable UUID caseId,
            @Nullable UUID participant,
            String reason,
            int times) {

        /** An entry of one act. A list is written as the number of its things and without them. */
        public NewAuditEntry(
                AuditAction act,
                AuditedObject object,
                List<UUID> ids,
                @Nullable UUID caseId,
                @Nullable UUID participant,
                String reason) {
            this(
                    act,
                    object,
                    act == AuditAction.LIST ? List.of() : ids,
                    act == AuditAction.LIST ? ids.size() : null,
                    caseId,
                    participant,
                    reason,
                    1);
        }

        /** The same as a number of things without them, as a list is written. */
        public NewAuditEntry counting(int things) {
            return new NewAuditEntry(act, object, List.of(), things, caseId, participant, reason, times);
        }

        /** The same list with some of its things named. */
        public NewAuditEntry naming(List<UUID> some) {
            return new NewAuditEntry(act, object, some, listed, caseId, participant, reason, times);
        }

        public NewAuditEntry {
            ids = List.copyOf(ids);
        }
    }
}
