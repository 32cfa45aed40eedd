package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Known;
import org.keptword.shared.SessionId;

/** Finds the last held sessions of several cases, and the next planned one of each. */
@ApplicationScoped
public class RecentSessions {

    private static final String HELD = """
            select c.id as case_id, s.id, s.starts_at, s.ordinal
            from keptword.cases c cross join lateral (
                select h.id, h.starts_at, h.ordinal from keptword.session h where h.case_id = c.id and h.state = 'HELD'
                order by h.starts_at desc, h.ordinal desc, h.id desc limit :last) s
            where c.id = any(:cases) and c.practice_id = :practice
            order by s.starts_at, s.ordinal, s.id""";

    private static final String HISTORIES = """
            select c.id as case_id, n.held as number, s.id, s.starts_at, s.ordinal, s.held
            from keptword.cases c
                cross join lateral (select case when c.id = any(:counted) then (select cast(count(*) as int) from keptword.session h
                    where h.case_id = c.id and h.state = 'HELD') else 0 end as held) n
                cross join lateral (
                    (select h.id, h.starts_at, h.ordinal, true as held from keptword.session h where h.case_id = c.id and h.state = 'HELD'
                        order by h.starts_at desc, h.ordinal desc, h.id desc limit :last)
                    union all
                    (select p.id, p.starts_at, p.ordinal, false from keptword.session p where p.case_id = c.id and p.state = 'PLANNED' and p.starts_at >= :now
                        order by p.starts_at, p.ordinal, p.id limit 1)) s
            where c.practice_id = :practice and (c.state = 'OPEN' or c.id = any(:also))
            order by s.starts_at, s.ordinal, s.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Marked(
            UUID caseId,
            UUID id,
            Instant startsAt,
            @Nullable Integer ordinal) {

        Sessions.SessionMark mark() {
            return new Sessions.SessionMark(new SessionId(id), startsAt, Optional.ofNullable(ordinal));
        }
    }

    private record HeldOrNext(
            UUID caseId,
            Integer count,
            UUID id,
            Instant startsAt,
            @Nullable Integer ordinal,
            Boolean held) {}

    /** At most so many of each case, in order of time; a case without any is absent. */
    public Map<UUID, List<Sessions.SessionMark>> held(Collection<UUID> cases, int last, Permit permit) {
        List<?> rows = em.createNativeQuery(HELD, Marked.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .setParameter("last", last)
                .getResultList();
        return rows.stream()
                .map(Marked.class::cast)
                .collect(Collectors.groupingBy(Marked::caseId, Collectors.mapping(Marked::mark, Collectors.toList())));
    }

    /**
     * The last held sessions of each open case of a caseload, and of some closed ones, and when the next planned one begins; a case with
     * neither is absent.
     */
    @SuppressWarnings("unchecked")
    public Map<UUID, Sessions.SessionHistory> histories(
            Collection<UUID> also, Collection<UUID> counted, Permit caseload, Instant now) {
        List<HeldOrNext> rows = em.createNativeQuery(HISTORIES, HeldOrNext.class)
                .setParameter("practice", caseload.practice())
                .setParameter("also", also.toArray(UUID[]::new))
                .setParameter("counted", counted.toArray(UUID[]::new))
                .setParameter("last", Sessions.SessionHistory.LAST)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        HeldOrNext::caseId,
                        Collectors.collectingAndThen(Collectors.toList(), RecentSessions::history)));
    }

    private static Sessions.SessionHistory history(List<HeldOrNext> rows) {
        Map<Boolean, List<HeldOrNext>> held = rows.stream().collect(Collectors.partitioningBy(HeldOrNext::held));
        return new Sessions.SessionHistory(
                rows.get(0).count(),
                Known.in(held, true).stream()
                        .map(row -> new Sessions.SessionMark(
                                new SessionId(row.id()), row.startsAt(), Optional.ofNullable(row.ordinal())))
                        .toList(),
                Known.in(held, false).stream().map(HeldOrNext::startsAt).findFirst());
    }
}
