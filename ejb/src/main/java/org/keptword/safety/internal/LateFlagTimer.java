package org.keptword.safety.internal;

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
import org.jboss.logging.Logger;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Roles;

/** Looks every five minutes for flags that waited too long. */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LateFlagTimer {

    private static final Logger LOG = Logger.getLogger(LateFlagTimer.class);

    @EJB
    LateFlagService late;

    @Inject
    RiskFlags flags;

    @Inject
    PracticeJobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "late-flags")
    @RolesAllowed(Roles.SYSTEM)
    public void look() {
        jobs.inEach("late-flags", () -> flags.practicesWaiting(clock.instant()), job -> {
            int escalated = late.goOn(clock.instant());
            if (escalated > 0) {
                LOG.infof("Flags that waited too long: %d went on", escalated);
            }
        });
    }
}
