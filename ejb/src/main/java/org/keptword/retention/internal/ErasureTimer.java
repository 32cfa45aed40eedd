package org.keptword.retention.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.retention.ErasureJob;
import org.keptword.shared.Roles;

/**
 * Looks every hour for what was approved to be erased and has waited its week. What fails keeps nothing else back and is tried again.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureTimer {

    private static final Logger LOG = Logger.getLogger(ErasureTimer.class);

    @EJB
    ErasureJob rounds;

    @Inject
    Erasures erasures;

    @Inject
    PracticeJobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "erasure")
    @RolesAllowed(Roles.SYSTEM)
    public void look() {
        jobs.inEach(
                ErasureJob.NAME,
                () -> erasures.practicesDue(clock.instant()),
                job -> rounds.due(clock.instant()).forEach(this::erase));
    }

    private void erase(UUID id) {
        try {
            LOG.infof("Erased what was approved: %d rows", rounds.erase(id, clock.instant()));
        } catch (RuntimeException refused) {
            LOG.warnf("What was approved was not erased: %s", refused.getClass().getName());
        }
    }
}
