package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.shared.ParticipantId;

/** Counts the assignments of each partner that cannot be answered, or only in part, once joint work is paused. */
@ApplicationScoped
public class HomeworkPauseNotices implements PauseNotices {

    private static final String OPEN = """
            select a.participantId, count(a) from Assignment a
            where a.caseId = :case and a.practiceId = :practice and a.gated = true
                and a.state = org.keptword.homework.model.Assignment.State.OPEN
                and (a.recurs <> org.keptword.homework.assign.Recurrence.Kind.NEVER or not exists (select r from Response r
                    where r.assignmentId = a.id and %s))
            group by a.participantId order by a.participantId""".formatted(Responses.IN);

    record Held(UUID participant, Long assignments) {}

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Override
    public List<PauseNotices.PauseNotice> of(Permit permit) {
        return em
                .createQuery(OPEN, Held.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(row -> new PauseNotices.PauseNotice(
                        new ParticipantId(row.participant()),
                        PauseNotices.PauseNotice.Kind.WORK,
                        row.assignments().intValue()))
                .toList();
    }
}
