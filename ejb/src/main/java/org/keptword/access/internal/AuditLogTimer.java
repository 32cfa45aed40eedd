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
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditLogSealer;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * Links the audit log every five seconds where entries wait, and writes its signed end right after; once a day it looks at each practice, and
 * removes its oldest entries. Forgets tries that no limit asks for any more.
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

    @Inject
    Clock clock;

    /** The practices whose head could not be written after their entries were linked. */
    private final Set<UUID> behind = ConcurrentHashMap.newKeySet();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "trail")
    @RolesAllowed(Roles.SYSTEM)
    public void link() {
        jobs.inEach(
                NAME,
                () -> Stream.concat(sealer.waiting().stream(), behind.stream()).collect(Collectors.toSet()),
                this::link);
    }

    /**
     * Once a day for each practice, whether anything happens in it or not: a chain that was changed is found, a head that is behind is written,
     * and what the practice keeps no longer is removed.
     */
    @Schedule(hour = "*", minute = "*", second = "23", persistent = false, info = "trail-compared")
    @RolesAllowed(Roles.SYSTEM)
    public void compare() {
        int minute = clock.instant().atZone(ZoneOffset.UTC).get(ChronoField.MINUTE_OF_DAY);
        jobs.inEach(
                NAME,
                () -> Stream.concat(
                                minute == 0 ? Stream.of(AuditLog.INSTALLATION.value()) : Stream.of(),
                                sealer.comparedIn(minute).stream())
                        .toList(),
                job -> {
                    link(job);
                    remove(job);
                });
    }

    private void link(Actor job) {
        int linked = sealer.seal(job);
        boolean any = linked > 0 || behind.contains(job.practice().value());
        while (linked == AuditLogSealer.BATCH) {
            linked = sealer.seal(job);
        }
        if (any) {
            behind.add(job.practice().value());
            sealer.writeHead(job);
            behind.remove(job.practice().value());
        }
    }

    private void remove(Actor job) {
        int removed = sealer.remove(job);
        while (removed > 0) {
            sealer.writeHead(job);
            removed = sealer.remove(job);
        }
    }

    /** Makes the months ahead. */
    @Schedule(hour = "3", minute = "17", second = "13", persistent = false, info = "trail-months")
    @RolesAllowed(Roles.SYSTEM)
    public void keepMonths() {
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
}
