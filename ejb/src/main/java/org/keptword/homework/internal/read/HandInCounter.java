package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.shared.Known;
import org.keptword.shared.persistence.ArrayText;

/**
 * Counts responses of several cases, whoever wrote them, and finds the last entry of each case. Contact reports and safety plans are left out, and so
 * is what authors keep private or off their own screen.
 */
@ApplicationScoped
public class HandInCounter {

    /** Case by case, so that the responses of each are found by index. */
    private static final String COUNTS = """
            select b.case_id, c.slot, c.responses
            from (select u.case_id, cast(string_to_array(u.bounds, ',') as timestamptz[]) as moments
                    from unnest(cast(:cases as uuid[]), cast(:bounds as text[])) u(case_id, bounds) offset 0) b
                cross join lateral (
                    select width_bucket(r.handed_in_at, b.moments) as slot, cast(count(*) as int) as responses
                    from keptword.readable_response r join keptword.assignment a on a.id = r.assignment_id
                    where r.case_id = b.case_id and r.practice_id = :practice
                        and r.handed_in_at >= b.moments[1] and r.handed_in_at < b.moments[cardinality(b.moments)]
                        and a.exercise <> all(cast(:report as text[]))
                        and not exists (select 1 from keptword.off_screen o where o.response_id = r.id and o.undone_at is null)
                    group by 1) c""";

    private static final String LAST =
            "select r.caseId, max(greatest(r.begunAt, r.handedInAt)) from KnownResponse r join Assignment a on a.id = r.assignmentId"
                    + " where one_of(:cases, r.caseId) and r.practiceId = :practice and r.privateNow = false and r.changedAt >= :since"
                    + " and not one_of(:report, a.exercise)"
                    + " and not exists (select 1 from OffScreen o where o.responseId = r.id and o.undone.at is null) group by r.caseId";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counted(UUID caseId, Integer slot, Integer responses) {}

    private record Last(UUID caseId, @Nullable Instant at) {}

    /** How many responses each case has between moments of its own, which are in order. */
    public Map<UUID, List<Integer>> between(Map<UUID, List<Instant>> bounds, Permit permit) {
        List<UUID> cases = List.copyOf(bounds.keySet());
        List<?> rows = em.createNativeQuery(COUNTS, Counted.class)
                .setParameter("cases", ArrayText.ofIds(cases))
                .setParameter("bounds", ArrayText.ofMoments(cases.stream().map(id -> Known.in(bounds, id))))
                .setParameter("practice", permit.practice())
                .setParameter("report", "{" + String.join(",", ContactReports.OF_ANY_TIME) + "}")
                .getResultList();
        Map<UUID, List<Integer>> found = new HashMap<>();
        bounds.forEach((id, moments) -> found.put(id, new ArrayList<>(Collections.nCopies(moments.size() - 1, 0))));
        for (Object each : rows) {
            Counted row = (Counted) each;
            Known.in(found, row.caseId()).set(row.slot() - 1, row.responses());
        }
        return found;
    }

    /** When somebody last began or handed in a response of each case; a case without one since that moment is absent. */
    public Map<UUID, Instant> lastEntries(Collection<UUID> cases, Instant since, Permit permit) {
        Map<UUID, Instant> found = new HashMap<>();
        for (Last one : em.createQuery(LAST, Last.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .setParameter("since", since)
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList()) {
            Instant at = one.at();
            if (at != null) {
                found.put(one.caseId(), at);
            }
        }
        return found;
    }
}
