package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.promises.read.Promises;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.ArrayText;

/** Reads recent answers about promises in a whole caseload: one statement, however many cases there are. */
@ApplicationScoped
public class RecentReportReader {

    /** What each case asks for, and last, without an interval, when each owner in some cases said something. */
    private static final String SAID = """
            select o.case_id, o.participant_id, width_bucket(o.due_at, b.moments) as slot,
                cast(count(*) filter (where o.kind = 'KEPT') as int), cast(count(*) filter (where o.kind = 'KEPT_LATE') as int),
                cast(count(*) filter (where o.kind = 'NOT_KEPT') as int), cast(count(*) filter (where o.kind = 'LET_GO') as int),
                cast(null as timestamptz)
            from (select u.case_id, cast(string_to_array(u.bounds, ',') as timestamptz[]) as moments
                    from unnest(cast(:cases as uuid[]), cast(:bounds as text[])) u(case_id, bounds) offset 0) b
                join keptword.promise_outcome o on o.case_id = b.case_id
                    and o.due_at >= b.moments[1] and o.due_at < b.moments[cardinality(b.moments)]
            where o.practice_id = :practice and o.undone_at is null
            group by 1, 2, 3
            union all
            select p.case_id, p.id, null, 0, 0, 0, 0, l.said_at
            from keptword.participant p cross join lateral (
                select o.said_at from keptword.promise_outcome o
                where o.case_id = p.case_id and o.participant_id = p.id and o.undone_at is null and o.said_at >= :since
                order by o.said_at desc limit 1) l
            where p.practice_id = :practice and p.case_id = any(cast(:last as uuid[]))""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Said(
            UUID caseId,
            UUID owner,
            @Nullable Integer slot,
            Integer kept,
            Integer keptLate,
            Integer notKept,
            Integer letGo,
            @Nullable Instant lastSaidAt) {}

    /**
     * By case and owner for the intervals between the moments of each case, and when each owner in some cases said something last since a
     * moment.
     */
    public Promises.RecentReports lately(
            Map<UUID, List<Instant>> bounds, Collection<UUID> of, Instant since, Permit caseload) {
        bounds.values().forEach(PromiseTotals::require);
        List<UUID> cases = List.copyOf(bounds.keySet());
        List<?> rows = em.createNativeQuery(SAID, Said.class)
                .setParameter("cases", ArrayText.ofIds(cases))
                .setParameter("bounds", ArrayText.ofMoments(cases.stream().map(id -> Known.in(bounds, id))))
                .setParameter("last", ArrayText.ofIds(of))
                .setParameter("practice", caseload.practice())
                .setParameter("since", since)
                .getResultList();
        Map<UUID, PromiseTotals> sums = new HashMap<>();
        Map<ParticipantId, Instant> last = new HashMap<>();
        for (Object each : rows) {
            Said row = (Said) each;
            if (row.lastSaidAt() != null) {
                last.put(new ParticipantId(row.owner()), row.lastSaidAt());
            } else if (row.slot() != null) {
                sums.computeIfAbsent(
                                row.caseId(),
                                id -> new PromiseTotals(Known.in(bounds, id).size() - 1))
                        .add(
                                row.owner(),
                                row.slot() - 1,
                                new Interval(row.kept(), row.keptLate(), row.notKept(), row.letGo(), 0, 0, 0, 0));
            }
        }
        return new Promises.RecentReports(
                sums.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().counts())),
                last);
    }
}
