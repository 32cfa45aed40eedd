package org.keptword.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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

    @Inject
    Clock clock;

    @Inject
    AuditEntries entries;

    @Inject
    RequestOrigin origin;

    @Inject
    AuditLogSecrets secrets;

    /** Whether a person was shown a list of such things after a moment; for jobs of the practice. */
    public boolean wasShown(Actor job, UUID person, AuditedObject object, Instant after) {
        return entries.hasListed(job.practice().value(), person, object.code(), after);
    }

    /** Adds one line for what the actor does now, with the stamp that shows that the application wrote it. */
    public void record(Actor actor, NewAuditEntry entry) {
        entries.add(new AuditEntry(actor, entry, origin.find().orElse(null), clock.instant(), secrets.key()));
    }
}
