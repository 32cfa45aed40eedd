package org.keptword.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.keptword.shared.Actor;

/**
 * What a job does about the log of its practice, step by step and each in a transaction of its own. Several may do the same at a time: each step
 * takes the lock of the chain, and is left to who has it.
 */
@ApplicationScoped
public class AuditLogUpkeep {

    @EJB
    AuditLogSealer sealer;

    @Inject
    Clock clock;

    /** Links what waits, and writes the signed end of the chain after it. */
    public void link(Actor job) {
        int linked = sealer.seal(job);
        while (linked == AuditLogSealer.BATCH) {
            linked = sealer.seal(job);
        }
        sealer.writeHead(job);
    }

    /**
     * Compares the chain with its head and removes what the practice keeps no longer, whether anything happens in the practice or not. Between
     * two steps of removing, what was written meanwhile is linked. Does nothing where it is not due, or another server began.
     *
     * @param until no step of removing begins after that; the rest is due again at once
     */
    public void lookAfter(Actor job, Instant until) {
        if (!sealer.begin(job)) {
            return;
        }
        boolean more = true;
        boolean removedBefore = false;
        while (more && clock.instant().isBefore(until)) {
            link(job);
            boolean removed = sealer.remove(job) > 0;
            // among steps that remove, nothing may mean that another has the lock of the chain for a moment
            more = removed || removedBefore;
            removedBefore = removed;
        }
        sealer.end(job, !more);
    }
}
