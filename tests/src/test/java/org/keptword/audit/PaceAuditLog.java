package org.keptword.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keptword.shared.Actor;

/**
 * An audit log that can be told to write nothing, for measuring what it costs. It is put into the archive of that measurement alone: no
 * build of
 * the application has it, and no setting leads to it.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class PaceAuditLog extends AuditLog {

    /** Whether nothing is written. */
    public static final AtomicBoolean OFF = new AtomicBoolean();

    @Override
    public void record(Actor actor, AuditLog.NewAuditEntry entry) {
        if (!OFF.get()) {
            super.record(actor, entry);
        }
    }
}
