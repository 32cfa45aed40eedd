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
import java.util.List;
import java.util.stream.Stream;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditLogSealer;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Links the audit log of each practice every five seconds and writes its signed end right after; removes its
 * oldest entries once a day. Forgets tries that no limit asks for any more.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLogTimer {

    private static final String NAME = "trail";

    @EJB
    AuditLogSealer sealer;

    @Inject
    PracticeJobs jobs;

    @Inject
    Refusals refusals;

    @Inject
    AttemptLimiter attempts;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "trail")
    @RolesAllowed(Roles.SYSTEM)
    public void link() {
        jobs.inEach(everywhere(), NAME, job -> {
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

    /** Removes what practices keep no longer, and makes the months ahead. */
    @Schedule(hour = "3", minute = "17", second = "13", persistent = false, info = "trail-kept")
    @RolesAllowed(Roles.SYSTEM)
    public void keep() {
        jobs.inEach(everywhere(), NAME, job -> {
            int removed = sealer.remove(job);
            while (removed > 0) {
                sealer.writeHead(job);
                removed = sealer.remove(job);
            }
        });
        if (!PracticeJobs.rests(NAME)) {
            jobs.once(NAME, sealer::keepMonths);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "3", persistent = false, info = "trail-counted")
    @RolesAllowed(Roles.SYSTEM)
    public void writeCounted() {
        if (!PracticeJobs.rests(NAME)) {
            refusals.writeCounted();
        }
    }

    @Schedule(hour = "*", minute = "*/10", second = "33", persistent = false, info = "attempts")
    @RolesAllowed(Roles.SYSTEM)
    public void forgetAttempts() {
        if (!PracticeJobs.rests("attempts")) {
            jobs.once("attempts", attempts::forget);
        }
    }

    private List<PracticeId> everywhere() {
        return Stream.concat(Stream.of(AuditLog.INSTALLATION), jobs.practices().stream())
                .toList();
    }
}
