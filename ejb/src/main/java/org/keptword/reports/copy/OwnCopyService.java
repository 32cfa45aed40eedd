package org.keptword.reports.copy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.reports.internal.OwnCopies;
import org.keptword.reports.model.OwnCopyJob;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.sharing.ShareService;
import org.keptword.vault.Vault;

/**
 * A client's own copy of the record: asked for, looked at and taken by that client only, for twenty-four hours, also after
 * work has ended and for as long as the record can be read. {@link OwnCopyRun} makes it.
 */
@Stateless
@DenyAll
public class OwnCopyService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    OwnCopies copies;

    @Inject
    ShareService sharing;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Begins; empty while one is being made, which then is the latest. One that lay ready goes. Refused once the time for reading is over.
     */
    @RolesAllowed(Roles.CLIENT)
    public Optional<OwnCopyId> begin() {
        Permit own = guard.own();
        if (own.participants().isEmpty()) {
            throw new DomainRefusal("refusal.copy.over");
        }
        locks.lockOwn(Lock.OWN_COPY, own.actor());
        Instant now = clock.instant();
        if (copies.latest(now, own)
                .filter(one -> one.stateAt(now) == OwnCopyView.State.MAKING)
                .isPresent()) {
            return Optional.empty();
        }
        copies.clear(own);
        OwnCopyJob job = new OwnCopyJob(
                new OwnCopyId(Ids.newId()), own.practice(), own.actor().requirePersonValue(), now);
        copies.add(job);
        guard.record(own, AuditAction.CREATE, AuditedObject.OWN_COPY, job.copyId());
        return Optional.of(job.copyId());
    }

    /** The one begun last, if it is still there. It tells nothing of what is in it, so the trail has no entry. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public Optional<OwnCopyView> latest() {
        Permit own = guard.own();
        return own.participants().isEmpty()
                ? Optional.empty()
                : copies.latest(clock.instant(), own).map(this::view);
    }

    /** Gives up the one that is being made; whoever works on it ends at the next step. One that is ready stays. */
    @RolesAllowed(Roles.CLIENT)
    public void stop() {
        Permit own = guard.own();
        locks.lockOwn(Lock.OWN_COPY, own.actor());
        copies.latest(clock.instant(), own).filter(OwnCopyJob::isMaking).ifPresent(job -> {
            guard.record(own, AuditAction.CHANGE, AuditedObject.OWN_COPY, job.copyId());
            copies.clear(own);
        });
    }

    /**
     * How many parts the file has, to be taken one after the other. Not there while it is being made, and for anybody else. Refused once a
     * text of the partner that is in it is not shared any more.
     */
    @RolesAllowed(Roles.CLIENT)
    public int take(OwnCopyId id) {
        Permit own = guard.own();
        requireReady(id, own);
        guard.record(own, AuditAction.EXPORT, AuditedObject.OWN_COPY, id);
        return copies.countParts(id, own);
    }

    /**
     * One part of a file that is being taken, under the same conditions.
     *
     * @param place from 1, in the order of the file
     */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public byte[] part(OwnCopyId id, int place) {
        Permit own = guard.own();
        requireReady(id, own);
        return copies.part(id, place, own).orElseThrow(NotFound::new).bytes(vault);
    }

    private void requireReady(OwnCopyId id, Permit own) {
        Instant now = clock.instant();
        OwnCopyJob job = copies.find(id, now, own)
                .filter(one -> one.stateAt(now) == OwnCopyView.State.READY)
                .filter(one -> !own.participants().isEmpty())
                .orElseThrow(NotFound::new);
        if (!job.shares().isEmpty()
                && !sharing.page().received().stream()
                        .map(one -> one.id().value())
                        .collect(Collectors.<UUID>toSet())
                        .containsAll(job.shares())) {
            throw new DomainRefusal("refusal.copy.changed");
        }
    }

    private OwnCopyView view(OwnCopyJob job) {
        return new OwnCopyView(
                job.copyId(),
                job.stateAt(clock.instant()),
                job.done(),
                job.total(),
                job.madeAt(),
                job.expiresAt(),
                job.isLeft(clock.instant()));
    }

    /**
     * How a client's own copy comes along.
     *
     * @param done how many of the {@code total} steps are through
     * @param begun when it was asked for
     * @param until when it is taken away
     * @param left whether no job works on it any more, such as after a server ended, and {@link OwnCopyRun} can make it
     */
    public record OwnCopyView(
            OwnCopyId id, State state, int done, int total, Instant begun, Instant until, boolean left) {

        /** Its state. */
        public enum State {
            MAKING,
            READY,
            /** Something went wrong, and nothing is there. */
            FAILED,
            /** No job works on it any more, although it was begun several times. */
            INTERRUPTED
        }
    }
}
