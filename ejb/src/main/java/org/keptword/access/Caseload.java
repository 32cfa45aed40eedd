package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.keptword.access.internal.AbsenceCovers;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.shared.StaleState;

/** Keeps who reaches which case. The feature cases tells it what changes. */
@ApplicationScoped
public class Caseload {

    @Inject
    CurrentActor current;

    @Inject
    Locks locks;

    @Inject
    CaseloadEntries entries;

    @Inject
    AbsenceCovers absences;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /**
     * A counselor opens a case: it is in the own caseload from now on, those who supervise the counselor read along, and who covers an
     * absence reaches it meanwhile. A supervision or an absence that changes at the same time is waited for, or waits for this.
     */
    public Permit opened(CaseId id) {
        Actor actor = current.get();
        locks.lockOwn(Lock.COUNSELOR, actor);
        UUID practice = actor.practice().value();
        CaseloadEntry owner = new CaseloadEntry(
                practice, id.value(), actor.requirePersonValue(), Relation.OWNER, null, clock.instant());
        entries.add(owner);
        for (UUID supervisor : entries.supervisorsOf(actor.requirePersonValue())) {
            entries.add(
                    new CaseloadEntry(practice, id.value(), supervisor, Relation.SUPERVISION, null, clock.instant()));
        }
        absences.opened(id, actor);
        return guard.opening(owner);
    }

    /**
     * A manager gives a case from one counselor to another. Who reads along, who covers and whose the meetings ahead are follows in the
     * database; the one before reaches nothing of it any more. The service has locked both counselors.
     */
    public void handOver(CaseId id, PersonId from, PersonId to) {
        Actor manager = current.get();
        if (manager.role() != Role.MANAGER) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        entries.ownerRow(manager, id.value(), from.value())
                .orElseThrow(StaleState::new)
                .end(now);
        entries.add(new CaseloadEntry(manager.practice().value(), id.value(), to.value(), Relation.OWNER, null, now));
    }

    /** A colleague who wrote down why reads a case in an emergency, until a moment. */
    public void emergency(CaseId id, UUID emergency, Instant since, Instant until) {
        Actor actor = current.get();
        entries.add(CaseloadEntry.emergency(
                actor.practice().value(), id.value(), actor.requirePersonValue(), emergency, since, until));
    }

    /** A client takes the place of a participant. */
    public void joined(CaseId id, ParticipantId participant, PersonId client) {
        Actor actor = current.get();
        entries.add(new CaseloadEntry(
                actor.practice().value(),
                id.value(),
                client.value(),
                Relation.CLIENT,
                participant.value(),
                clock.instant()));
    }
}
