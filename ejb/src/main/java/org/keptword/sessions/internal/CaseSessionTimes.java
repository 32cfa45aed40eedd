package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.caseload.SessionTimes;

/** Counts the held sessions of cases and finds the last of them and the next planned one of each, with the version of the case. */
@ApplicationScoped
public class CaseSessionTimes implements SessionTimes {

    private static final String TIMES = """
            select c.id as case_id, count(s.id) filter (where s.state = HELD) as held, max(s.startsAt) filter (where s.state = HELD) as latest,
                min(s.startsAt) filter (where s.state = PLANNED and s.startsAt >= :now) as upcoming,
                (select listagg(cast(k.transaction as String), ',') within group (order by k.transaction) from CaseChange k
                    where k.caseId = c.id) as transactions
            from Case c left join Session s on s.caseId = c.id and one_of(:cases, s.caseId)
            where one_of(:cases, c.id) and c.practiceId = :practice group by c.id""";

    private static final String PLANNED =
            "select distinct s.caseId from Session s where s.practiceId = :practice and s.state = PLANNED"
                    + " and s.startsAt >= :from and s.startsAt < :until";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counted(
            UUID caseId,
            Long held,
            @Nullable Instant last,
            @Nullable Instant next,
            @Nullable String transactions) {

        Times times() {
            return new Times(
                    held.intValue(),
                    Optional.ofNullable(last),
                    Optional.ofNullable(next),
                    Optional.of(new CaseloadLine.CaseVersion(Objects.requireNonNullElse(transactions, ""))));
        }
    }

    @Inject
    Clock clock;

    @Override
    public Map<UUID, Times> of(Permit permit, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(TIMES, Counted.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Counted::caseId, Counted::times));
    }

    @Override
    public Set<UUID> planned(Permit caseload, Instant from, Instant until) {
        return Set.copyOf(em.createQuery(PLANNED, UUID.class)
                .setParameter("practice", caseload.practice())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    }
}
