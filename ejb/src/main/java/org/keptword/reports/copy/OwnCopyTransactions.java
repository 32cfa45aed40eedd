package org.keptword.reports.copy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.appointments.Appointments;
import org.keptword.cases.participants.OwnCases;
import org.keptword.goals.Goals;
import org.keptword.homework.answer.OffScreens;
import org.keptword.homework.read.Homework;
import org.keptword.notices.ShortNotes;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.read.Promises;
import org.keptword.reminders.Reminders;
import org.keptword.reports.internal.OwnCopies;
import org.keptword.reports.model.OwnCopyJob;
import org.keptword.reports.model.OwnCopyPart;
import org.keptword.rescheduling.SessionRequests;
import org.keptword.sessions.Sessions;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.vault.Vault;

/** The transactions of {@link OwnCopyRun}, by the client the copy is for. */
@Stateless
@DenyAll
public class OwnCopyTransactions {

    /** What is done beside the responses, which are read twice, for the paper and for the data: gathering the rest, and finishing. */
    private static final int BESIDE = 2;

    @Inject
    Guard guard;

    @Inject
    OwnCopies copies;

    @Inject
    OwnCases places;

    @Inject
    Homework homework;

    @Inject
    OffScreens offScreens;

    @Inject
    Promises promises;

    @Inject
    Goals goals;

    @Inject
    OwnProgressService progress;

    @Inject
    ShareService sharing;

    @Inject
    ShortNotes notes;

    @Inject
    Sessions sessions;

    @Inject
    SessionRequests requests;

    @Inject
    Reminders reminders;

    @Inject
    Appointments appointments;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Begins to make it, or makes it anew where nobody works on it any more: nothing of what that one had kept stays.
     *
     * @return the worker, or empty where somebody works on it
     */
    @RolesAllowed(Roles.CLIENT)
    public Optional<UUID> claim(OwnCopyId id) {
        Permit own = guard.own();
        Optional<UUID> worker = copies.hold(id, own).or(() -> held(id, own)).flatMap(job -> job.claim(clock.instant()));
        worker.ifPresent(one -> copies.clearParts(id, own));
        return worker;
    }

    /** The responses to gather. What the client keeps off the own screen is not among them. */
    @RolesAllowed(Roles.CLIENT)
    public List<Homework.OwnResponseLink> responses(OwnCopyId id, UUID worker) {
        Permit own = guard.own();
        OwnCopyJob job = find(id, worker, own);
        List<Homework.OwnResponseLink> responses = homework.ownResponses(own, offScreens.of(own));
        job.expect(2 * responses.size() + BESIDE, clock.instant());
        return responses;
    }

    /** Records how many steps are done. A copy that is gone meanwhile is not found, which ends the work on it. */
    @RolesAllowed(Roles.CLIENT)
    public void reach(OwnCopyId id, UUID worker, int steps) {
        find(id, worker, guard.own()).reach(steps, clock.instant());
    }

    /** The copy without its responses. */
    @RolesAllowed(Roles.CLIENT)
    public OwnCopy whole(OwnCopyId id, UUID worker) {
        Permit own = guard.own();
        OwnCopyJob job = find(id, worker, own);
        Instant now = clock.instant();
        OwnProgressService.OwnProgress how = progress.own();
        SharedPage shared = sharing.page();
        job.hold(shared.received().stream().map(one -> one.id().value()).toList());
        job.reach(1, now);
        return new OwnCopy(
                own.actor().name(),
                own.actor().locale(),
                own.actor().zone(),
                now,
                places.of(own),
                promises.own(own),
                how.goals(),
                goals.ratings(own),
                how,
                shared,
                notes.all(own),
                sessions.of(own),
                requests.all(own),
                reminders.own(own),
                appointments.own(own));
    }

    /**
     * Keeps a part of the file, sealed.
     *
     * @param place from 1, in the order of the file
     */
    @RolesAllowed(Roles.CLIENT)
    public void keep(OwnCopyId id, UUID worker, int place, byte[] part) {
        Permit own = guard.own();
        OwnCopyJob job = find(id, worker, own);
        job.beat(clock.instant());
        copies.add(new OwnCopyPart(job, place, part, vault));
    }

    /** Every part is kept: the file is ready. */
    @RolesAllowed(Roles.CLIENT)
    public void finish(OwnCopyId id, UUID worker) {
        find(id, worker, guard.own()).finish(clock.instant());
    }

    /** Notes that it could not be made, and keeps nothing of it. */
    @RolesAllowed(Roles.CLIENT)
    public void fail(OwnCopyId id, UUID worker) {
        Permit own = guard.own();
        find(id, worker, own).fail(clock.instant());
        copies.clearParts(id, own);
    }

    /** Nothing, where it is there and another transaction holds it. */
    private Optional<OwnCopyJob> held(OwnCopyId id, Permit own) {
        if (copies.find(id, clock.instant(), own).isEmpty()) {
            throw new NotFound();
        }
        return Optional.empty();
    }

    /** One that is being made by this worker; any other is not found, which ends the work on it. */
    private OwnCopyJob find(OwnCopyId id, UUID worker, Permit own) {
        return copies.find(id, clock.instant(), own)
                .filter(job -> job.isMadeBy(worker))
                .orElseThrow(NotFound::new);
    }
}
