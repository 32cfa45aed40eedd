package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.sessions.SessionLine;

/** Counts the held sessions of cases and finds the next planned one of each. */
@ApplicationScoped
public class CaseSessionTimes implements SessionTimes {

    private static final String TIMES = """
            select s.caseId as case_id, sum(case when s.state = :held then 1 else 0 end) as held,
                min(case when s.state = :planned and s.startsAt >= :now then s.startsAt end) as upcoming
            from Session s where one_of(:cases, s.caseId) and s.practiceId = :practice group by s.caseId""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counted(UUID caseId, Long held, @Nullable Instant next) {

        Times times() {
            return new Times(held.intValue(), Optional.ofNullable(next));
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
                .setParameter("held", SessionLine.State.HELD)
                .setParameter("planned", SessionLine.State.PLANNED)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Counted::caseId, Counted::times));
    }
}
