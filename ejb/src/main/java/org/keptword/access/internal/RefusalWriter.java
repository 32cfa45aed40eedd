package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.keptword.access.CurrentActor;
import org.keptword.audit.AuditLog;
import org.keptword.shared.Actor;

/** Writes a refusal in a transaction of its own, because that of the act is rolled back. */
@ApplicationScoped
public class RefusalWriter {

    @Inject
    ActorStatement statement;

    @Inject
    AuditLog auditLog;

    @Inject
    CurrentActor current;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(Actor actor, AuditLog.NewAuditEntry entry) {
        current.as(actor, () -> {
            statement.enter(actor, true);
            auditLog.record(actor, entry);
            return null;
        });
    }
}
