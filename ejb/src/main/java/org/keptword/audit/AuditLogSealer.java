package org.keptword.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.audit.internal.Chain;
import org.keptword.audit.internal.UpkeepRepository;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * Links entries of the trail into the chain of their practice, a batch a transaction, and writes its signed end to a second place. Called
 * by a job of the practice; two at the same time do not get in each other's way. A chain that is not the one its head knows is not gone on
 * with, until that is accepted by a command.
 */
@Stateless
@DenyAll
public class AuditLogSealer {

    /** How many entries one transaction links at most. */
    public static final int BATCH = 2000;

    /** The log of each practice is looked after so often. */
    private static final Duration PERIOD = Duration.ofDays(1);

    /** Whoever began to look after a log and has not ended it by then has died or failed. It is longer than a step of it may take. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(AuditLogSealer.class);

    @Inject
    AuditEntries entries;

    @Inject
    AuditLog auditLog;

    @Inject
    Chain chain;

    @Inject
    UpkeepRepository upkeep;

    @Inject
    Clock clock;

    /** The practices with entries to link, or whose head is behind. Asked for all of them at once, without an actor. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> waiting() {
        return chain.waiting();
    }

    /** The practices whose log was not looked after for a day, those that wait longest first. Asked for all of them at once, without an actor. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> due(Instant at) {
        return upkeep.due(at);
    }

    /** Begins to look after the log of the practice; false where it is not due, or another server began. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean begin(Actor job) {
        Instant now = now();
        return upkeep.begin(job.practice().value(), now, now.plus(AGAIN));
    }

    /**
     * Ends looking after the log of the practice.
     *
     * @param finished whether nothing is left to do for a day; otherwise it is due at once, after those that wait longer
     */
    @RolesAllowed(Roles.SYSTEM)
    public void end(Actor job, boolean finished) {
        Instant now = now();
        upkeep.end(job.practice().value(), finished ? now.plus(PERIOD) : now);
    }

    /** Links what waits, at most {@link #BATCH}; returns how many wait no more. A head that is behind is written first. */
    @RolesAllowed(Roles.SYSTEM)
    public int seal(Actor job) {
        return chain.seal(job.practice().value(), BATCH, now());
    }

    /** Writes the signed end of the chain to the folder outside the database. */
    @RolesAllowed(Roles.SYSTEM)
    public void writeHead(Actor job) {
        chain.head(job.practice().value(), now());
    }

    /**
     * Removes the oldest entries that the practice need not keep, some thousand at most, and notes that in the log; returns how many. The head
     * is to be written after it.
     */
    @RolesAllowed(Roles.SYSTEM)
    public int remove(Actor job) {
        int removed = chain.remove(job.practice().value(), now());
        if (removed > 0) {
            auditLog.record(job, AuditAction.ERASE, AuditedObject.AUDIT_LOG, List.of(), "JOB");
        }
        return removed;
    }

    /** Makes the months in which entries of the coming year are kept; false where the log was busy. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean keepMonths() {
        OptionalLong astray = entries.keepMonths();
        if (astray.orElse(0) > 0) {
            LOG.errorf(
                    "%d entries of the audit log are dated later than the months that were made; see the clocks of the servers",
                    astray.getAsLong());
        }
        return astray.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
