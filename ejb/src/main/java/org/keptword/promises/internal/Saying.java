package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.promises.PromiseCounts;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/** What was said about promises in a whole caseload, as the database counts it: one statement each, however many cases there are. */
@ApplicationScoped
public class Saying {

    private static final String SAID = """
            select b.case_id, p.participant_id, width_bucket(o.due_at, cast(string_to_array(b.bounds, ',') as timestamptz[])) as slot,
                cast(count(*) filter (where o.kind = 'KEPT') as int), cast(count(*) filter (where o.kind = 'KEPT_LATE') as int),
                cast(count(*) filter (where o.kind = 'NOT_KEPT') as int), cast(count(*) filter (where o.kind = 'LET_GO') as int)
            from unnest(cast(:cases as uuid[]), cast(:bounds as text[])) b(case_id, bounds)
            join keptword.promise_outcome o on o.case_id = b.case_id and o.undone_at is null
                and o.due_at >= cast(split_part(b.bounds, ',', 1) as timestamptz)
                and o.due_at < cast(split_part(b.bounds, ',', -1) as timestamptz)
            join keptword.promise p on p.id = o.promise_id
            where o.practice_id = :practice
            group by 1, 2, 3""";

    /** So long before it was said a promise fell due at most, and more. */
    private static final Duration LATE = Duration.ofDays(31);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** By case and owner, for the intervals between the moments of each case. */
    public Map<UUID, PromiseCounts> said(Map<UUID, List<Instant>> bounds, Permit caseload) {
        bounds.values().forEach(Sums::require);
        List<UUID> cases = List.copyOf(bounds.keySet());
        List<?> rows = em.createNativeQuery(SAID, Tuple.class)
                .setParameter("cases", array(cases.stream().map(UUID::toString)))
                .setParameter("bounds", array(cases.stream().map(id -> moments(bounds.get(id)))))
                .setParameter("practice", caseload.practice())
                .getResultList();
        Map<UUID, Sums> sums = new HashMap<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            UUID id = row.get(0, UUID.class);
            sums.computeIfAbsent(id, one -> new Sums(bounds.get(one).size() - 1))
                    .add(
                            row.get(1, UUID.class),
                            row.get(2, Integer.class) - 1,
                            new Interval(
                                    row.get(3, Integer.class),
                                    row.get(4, Integer.class),
                                    row.get(5, Integer.class),
                                    row.get(6, Integer.class),
                                    0,
                                    0,
                                    0,
                                    0));
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().counts()));
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining("\",\"", "{\"", "\"}")).replace("{\"\"}", "{}");
    }

    private static String moments(List<Instant> bounds) {
        return bounds.stream().map(Instant::toString).collect(Collectors.joining(","));
    }

    /** When each owner said something last, since a moment. */
    public Map<ParticipantId, Instant> last(Instant since, Permit caseload) {
        return em
                .createQuery(
                        "select o.participantId, max(o.saidAt) from PromiseOutcome o where o.practiceId = :practice"
                                + " and o.undoneAt is null and o.saidAt >= :since and o.dueAt >= :due group by o.participantId",
                        Tuple.class)
                .setParameter("practice", caseload.practice())
                .setParameter("since", since)
                .setParameter("due", since.minus(LATE))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> new ParticipantId(row.get(0, UUID.class)), row -> row.get(1, Instant.class)));
    }
}
