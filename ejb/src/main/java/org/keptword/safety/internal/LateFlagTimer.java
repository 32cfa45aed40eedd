package org.keptword.safety.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Looks every five minutes for flags that waited too long, in one practice after the other; one that fails keeps no other back. With
 * {@code KEPTWORD_TIMERS=off} it rests.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LateFlagTimer {

    private static final Logger LOG = Logger.getLogger(LateFlagTimer.class);

    @EJB
    LateFlagService late;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "late-flags")
    @RolesAllowed(Roles.SYSTEM)
    public void look() {
        if (!"off".equals(System.getenv("KEPTWORD_TIMERS"))) {
            late.practices().forEach(this::look);
        }
    }

    private void look(PracticeId practice) {
        current.set(Actor.job(practice, "late-flags"));
        try {
            int gone = late.goOn(clock.instant());
            if (gone > 0) {
                LOG.infof("Flags that waited too long: %d went on", gone);
            }
        } catch (EJBException failed) {
            LOG.errorf(
                    "Late flags of a practice were not looked at: %s",
                    failed.getClass().getName());
        } finally {
            current.clear();
        }
    }
}
