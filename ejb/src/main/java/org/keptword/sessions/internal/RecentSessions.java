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
import org.keptword.shared.SessionId;

/** Finds the last held sessions of several cases. */
@ApplicationScoped
public class RecentSessions {

    private static final String HELD = """
            select c.id as case_id, s.id, s.starts_at, s.ordinal
            from keptword.cases c cross join lateral (
                select h.id, h.starts_at, h.ordinal from keptword.session h where h.case_id = c.id and h.state = 'HELD'
                order by h.starts_at desc, h.ordinal desc, h.id desc limit :last) s
            where c.id = any(:cases) and c.practice_id = :practice
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
}
