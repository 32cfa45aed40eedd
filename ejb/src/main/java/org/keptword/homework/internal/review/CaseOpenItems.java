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

/** Counts open safety alerts and submissions to review, case by case. Entries of one week of an exercise are one submission, as in the queue. */
@ApplicationScoped
public class CaseOpenItems implements OpenItems {

    private static final String COUNTS = """
            select c.id,
                (select count(f.id) from RiskFlag f where f.caseId = c.id and f.acknowledged.at is null),
                (select count(distinct concat(cast(r.assignmentId as String), coalesce(cast(r.weekOf as String), ''))) from KnownResponse r
                    where r.caseId = c.id and r.state = org.keptword.homework.model.Response.State.HANDED_IN)
            from Case c where one_of(:cases, c.id) and c.practiceId = :practice""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counted(UUID caseId, Long flags, Long toReview) {}

    @Override
    public Map<UUID, Counts> of(Permit permit, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(COUNTS, Counted.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Counted::caseId,
                        one -> new Counts(one.flags().intValue(), one.toReview().intValue())));
    }
}
