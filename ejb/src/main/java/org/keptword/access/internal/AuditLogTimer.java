package org.keptword.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.access.Practices;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditLogSealer;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Links the trail of each practice every five seconds and writes its signed end right after, as a named job of the practice; one that fails
 * keeps no other back. With {@code KEPTWORD_TIMERS=off} it rests.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLogTimer {

    private static final Logger LOG = Logger.getLogger(AuditLogTimer.class);
    private static final String NAME = "trail";

    @EJB
    AuditLogSealer sealer;

    @Inject
    Practices practices;

    @Inject
    Refusals refusals;

    @Inject
    CurrentActor current;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "trail")
    @RolesAllowed(Roles.SYSTEM)
    public void link() {
        each(job -> {
            int linked = sealer.seal(job);
            boolean any = linked > 0;
            while (linked == AuditLogSealer.BATCH) {
                linked = sealer.seal(job);
            }
            if (any) {
                sealer.writeHead(job);
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "3", persistent = false, info = "trail-counted")
    @RolesAllowed(Roles.SYSTEM)
    public void writeCounted() {
        if (!rests()) {
            refusals.writeCounted();
        }
    }

    private void each(Consumer<Actor> act) {
        if (rests()) {
            return;
        }
        Stream.concat(Stream.of(AuditLog.INSTALLATION), practices.all().stream()).forEach(practice -> as(practice, act));
    }

    private void as(PracticeId practice, Consumer<Actor> act) {
        Actor job = Actor.job(practice, NAME);
        current.set(job);
        try {
            act.accept(job);
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "The trail of a practice was not linked: %s",
                    failed.getClass().getName());
        } finally {
            current.clear();
        }
    }

    private static boolean rests() {
        return "off".equals(System.getenv("KEPTWORD_TIMERS"));
    }
}
