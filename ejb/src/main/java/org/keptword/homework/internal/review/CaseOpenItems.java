package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.OpenItems;
import org.keptword.homework.internal.answer.ContactReports;

/**
 * Finds whether safety alerts are open and counts the homework to review, case by case. Entries of one week of an exercise are one submission,
 * as in the queue; contact reports, safety plans and what is kept off its author's screen are no homework of a list.
 */
@ApplicationScoped
public class CaseOpenItems implements OpenItems {

    private static final String COUNTS = """
            select c.id,
                case when exists (select 1 from RiskFlag f where f.caseId = c.id and f.acknowledged.at is null) then true else false end,
                (select count(distinct concat(cast(r.assignmentId as String), coalesce(cast(r.weekOf as String), ''))) from KnownResponse r
                    join Assignment a on a.id = r.assignmentId
                    where r.caseId = c.id and r.state = org.keptword.homework.model.Response.State.HANDED_IN
                        and not one_of(:report, a.exercise)
                        and not exists (select 1 from OffScreen o where o.responseId = r.id and o.undone.at is null))
            from Case c where one_of(:cases, c.id) and c.practiceId = :practice""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counted(UUID caseId, Boolean seeSafety, Long toReview) {}

    @Override
    public Map<UUID, Counts> of(Permit permit, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(COUNTS, Counted.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Counted::caseId,
                        one -> new Counts(one.seeSafety(), one.toReview().intValue())));
    }
}
