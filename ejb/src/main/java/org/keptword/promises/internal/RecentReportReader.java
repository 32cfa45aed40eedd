package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.promises.read.Promises;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;

/** Reads recent answers about promises in a whole caseload: one statement, however many cases there are. */
@ApplicationScoped
public class RecentReportReader {

    /** Interval null is a case without moments; 0 and the last are before and after what was asked for. */
    private static final String SAID = """
            select o.case_id, o.participant_id, width_bucket(o.due_at, cast(string_to_array(b.bounds, ',') as timestamptz[])) as slot,
                cast(count(*) filter (where o.kind = 'KEPT') as int), cast(count(*) filter (where o.kind = 'KEPT_LATE') as int),
                cast(count(*) filter (where o.kind = 'NOT_KEPT') as int), cast(count(*) filter (where o.kind = 'LET_GO') as int),
                max(o.said_at)
            from keptword.promise_outcome o
            left join unnest(cast(:cases as uuid[]), cast(:bounds as text[])) b(case_id, bounds) on b.case_id = o.case_id
            where o.practice_id = :practice and o.undone_at is null and o.due_at >= :earliest
                and o.due_at >= least(cast(:due as timestamptz), cast(split_part(b.bounds, ',', 1) as timestamptz))
            group by 1, 2, 3""";

    /** So long before it was said a promise fell due at most, and more. */
    private static final Duration LATE = Duration.ofDays(31);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Said(
            UUID caseId,
            UUID owner,
            Integer slot,
            Integer kept,
            Integer keptLate,
            Integer notKept,
            Integer letGo,
            Instant lastSaidAt) {}

    /** By case and owner for the intervals between the moments of each case, and when each owner said something last since a moment. */
    public Promises.RecentReports lately(Map<UUID, List<Instant>> bounds, Instant since, Permit caseload) {
        bounds.values().forEach(PromiseTotals::require);
        List<UUID> cases = List.copyOf(bounds.keySet());
        Instant due = since.minus(LATE);
        Instant earliest = Stream.concat(
                        Stream.of(due), bounds.values().stream().map(moments -> moments.get(0)))
                .min(Comparator.naturalOrder())
                .orElse(due);
        List<?> rows = em.createNativeQuery(SAID, Said.class)
                .setParameter("cases", array(cases.stream().map(UUID::toString)))
                .setParameter("bounds", array(cases.stream().map(id -> moments(Known.in(bounds, id)))))
                .setParameter("practice", caseload.practice())
                .setParameter("due", due)
                .setParameter("earliest", earliest)
                .getResultList();
        Map<UUID, PromiseTotals> sums = new HashMap<>();
        Map<ParticipantId, Instant> last = new HashMap<>();
        for (Object each : rows) {
            Said row = (Said) each;
            Instant said = row.lastSaidAt();
            if (!said.isBefore(since)) {
                last.merge(new ParticipantId(row.owner()), said, (one, other) -> one.isAfter(other) ? one : other);
            }
            add(row, bounds, sums);
        }
        return new Promises.RecentReports(
                sums.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().counts())),
                last);
    }

    private static void add(Said row, Map<UUID, List<Instant>> bounds, Map<UUID, PromiseTotals> sums) {
        Integer slot = row.slot();
        UUID id = row.caseId();
        if (slot == null || slot == 0 || slot >= Known.in(bounds, id).size()) {
            return;
        }
        sums.computeIfAbsent(id, one -> new PromiseTotals(Known.in(bounds, one).size() - 1))
                .add(
                        row.owner(),
                        slot - 1,
                        new Interval(row.kept(), row.keptLate(), row.notKept(), row.letGo(), 0, 0, 0, 0));
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining("\",\"", "{\"", "\"}")).replace("{\"\"}", "{}");
    }

    private static String moments(List<Instant> bounds) {
        return bounds.stream().map(Instant::toString).collect(Collectors.joining(","));
    }
}
