package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.keptword.access.internal.AbsenceCovers;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** Keeps who reaches which case. The feature cases tells it what changes. */
@ApplicationScoped
public class Caseload {

    @Inject
    CurrentActor current;

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
     * absence reaches it meanwhile.
     */
    public Permit opened(CaseId id) {
        Actor actor = current.get();
        UUID practice = actor.practice().value();
        CaseloadEntry owner =
                new CaseloadEntry(practice, id.value(), actor.personValue(), Relation.OWNER, null, clock.instant());
        entries.add(owner);
        for (UUID supervisor : entries.supervisorsOf(actor.personValue(), clock.instant())) {
            entries.add(
                    new CaseloadEntry(practice, id.value(), supervisor, Relation.SUPERVISION, null, clock.instant()));
        }
        absences.opened(id, actor);
        return guard.opening(owner);
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
