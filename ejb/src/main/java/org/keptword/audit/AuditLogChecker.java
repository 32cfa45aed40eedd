package org.keptword.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keptword.audit.internal.Chain;
import org.keptword.custody.AuditLogHead;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/**
 * Goes along a whole chain in a transaction of its own, which begins when the head is known already: one that was read later could know more
 * than the state of the database that is looked at.
 */
@Stateless
@DenyAll
public class AuditLogChecker {

    @Inject
    Chain chain;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Checks the chain of the reader's practice, keeps what was found, and notes that it was looked at. */
    @RolesAllowed(Roles.MANAGER)
    @Snapshot
    public void check(Actor reader, Optional<AuditLogHead> head) {
        chain.check(
                reader.practice().value(),
                head,
                reader.personValue(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        auditLog.record(reader, AuditAction.READ, AuditedObject.AUDIT_LOG, List.of(), "PRACTICE");
    }
}
