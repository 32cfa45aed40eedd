package org.keptword.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.audit.AuditLogCheckRun;
import org.keptword.audit.AuditLogChecker;
import org.keptword.audit.AuditLogSealer;
import org.keptword.audit.AuditLogUpkeep;
import org.keptword.shared.Roles;

/**
 * Links the audit log every five seconds where entries wait, and writes its signed end right after; once a day it looks after the log of each
 * practice. What is due is asked of the database, so a server that was off makes up for it when it is on again. Forgets tries that no limit asks
 * for any more. No timer waits for another, so that entries are linked while old ones are removed or a long chain is checked; none overlaps itself.
 */
@Singleton
@Lock(LockType.READ)
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLogTimer {

    private static final String NAME = "trail";

    /** A round begins nothing after that, so that it is over before the next one; the rest is due then. */
    private static final Duration ROUND = Duration.ofSeconds(45);

    /** Months are made once a day and at the start, and again soon where the log was busy or the database away. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration SOON = Duration.ofMinutes(10);

    @EJB
    AuditLogSealer sealer;

    @EJB
    AuditLogChecker checker;

    @EJB
    AuditLogCheckRun checkRun;

    @Inject
    AuditLogUpkeep upkeep;

    @Inject
    PracticeJobs jobs;

    @Inject
    Refusals refusals;

    @Inject
    AttemptLimiter attempts;

    @Inject
    Clock clock;

    private volatile Instant monthsNext = Instant.MIN;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "trail")
    @RolesAllowed(Roles.SYSTEM)
    public void link() {
        jobs.inEach(NAME, sealer::waiting, upkeep::link);
    }

    /**
     * Once a day for each practice, whether anything happens in it or not: a chain that was changed is found, and what the practice keeps no longer
     * is removed.
     */
    @Schedule(hour = "*", minute = "*", second = "23", persistent = false, info = "trail-upkeep")
    @RolesAllowed(Roles.SYSTEM)
    public void lookAfter() {
        Instant now = clock.instant();
        Instant until = now.plus(ROUND);
        jobs.inEach(NAME, () -> sealer.due(now), job -> {
            if (clock.instant().isBefore(until)) {
                upkeep.lookAfter(job, until);
            }
        });
    }

    /** Checks the long chains whose manager asked for it. */
    @Schedule(hour = "*", minute = "*", second = "43", persistent = false, info = "trail-checks")
    @RolesAllowed(Roles.SYSTEM)
    public void check() {
        jobs.inEach(NAME, () -> checker.due(clock.instant()), checkRun::run);
    }

    /** Makes the months ahead. */
    @Schedule(hour = "*", minute = "*", second = "13", persistent = false, info = "trail-months")
    @RolesAllowed(Roles.SYSTEM)
    public void keepMonths() {
        Instant now = clock.instant();
        if (!PracticeJobs.rests(NAME) && !now.isBefore(monthsNext)) {
            monthsNext = now.plus(SOON);
            jobs.once(NAME, () -> {
                if (sealer.keepMonths()) {
                    monthsNext = now.plus(DAY);
                }
            });
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
}
