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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.internal.Chain;
import org.keptword.audit.internal.UpkeepRepository;
import org.keptword.custody.AuditLogHead;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/**
 * Goes along a whole chain in a transaction of its own, which begins when the head is known already: one that was read later could know more
 * than the state of the database that is looked at. A long chain is checked by a job, which the manager asks for.
 */
@Stateless
@DenyAll
public class AuditLogChecker {

    /** A check that has not ended by then has failed, or its server died. */
    private static final Duration AGAIN = AuditLogCheckRun.LONGEST.multipliedBy(2);

    @Inject
    Chain chain;

    @Inject
    UpkeepRepository upkeep;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Checks the chain of the reader's practice, keeps what was found, and notes that it was looked at. */
    @RolesAllowed(Roles.MANAGER)
    @Snapshot
    public void check(Actor reader, Optional<AuditLogHead> head) {
        check(reader, head, reader.personValue());
        auditLog.record(reader, AuditAction.READ, AuditedObject.AUDIT_LOG, List.of(), "PRACTICE");
    }

    /**
     * Leaves the check to a job of the practice where the chain is long, and notes that it was asked for. Returns whether it did.
     *
     * @param most so many entries are not left to a job
     */
    @RolesAllowed(Roles.MANAGER)
    public boolean leave(Actor reader, long most) {
        UUID practice = reader.practice().value();
        if (upkeep.length(practice) <= most) {
            return false;
        }
        upkeep.ask(practice, reader.requirePersonValue(), now());
        auditLog.record(reader, AuditAction.READ, AuditedObject.AUDIT_LOG, List.of(), "PRACTICE");
        return true;
    }

    /** The practices in which a check was left to a job. Asked for all of them at once, without an actor. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> due(Instant at) {
        return upkeep.checksDue(at);
    }

    /** Begins a check that was left to the job; false where there is none, or another server began. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean begin(Actor job) {
        Instant now = now();
        return upkeep.beginCheck(job.practice().value(), now, now.plus(AGAIN));
    }

    /** Checks the chain of the practice for who asked for it, and keeps what was found. */
    @RolesAllowed(Roles.SYSTEM)
    @Snapshot
    public void checkAsked(Actor job, Optional<AuditLogHead> head) {
        check(job, head, upkeep.askedBy(job.practice().value()));
    }

    /** The check is done. It is noted apart from the check, which must not change what linking changes at the same time. */
    @RolesAllowed(Roles.SYSTEM)
    public void end(Actor job) {
        upkeep.endCheck(job.practice().value());
    }

    private void check(Actor actor, Optional<AuditLogHead> head, @Nullable UUID by) {
        chain.check(actor.practice().value(), head, by, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
