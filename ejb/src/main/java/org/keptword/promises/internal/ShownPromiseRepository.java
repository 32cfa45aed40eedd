package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.promises.model.PromiseNotice;
import org.keptword.promises.model.PromiseShown;
import org.keptword.shared.persistence.First;

/** What partners are asked about, and what they said. */
@ApplicationScoped
public class ShownPromiseRepository {

    private static final String ASKED = """
            from PromiseShown s join Case c on c.id = s.caseId and c.closedAt is null
                join CaseGate g on g.caseId = s.caseId and g.jointOpen = true
                join Participant q on q.id = s.participantId and q.state = org.keptword.cases.participants.ParticipantState.ACTIVE
                left join PromiseNotice n on n.promiseId = s.promiseId and n.day >= :from
            where one_of(:own, s.participantId) and s.asks = true
                and (s.spaceSince is null or s.spaceSince > :now or s.spaceUntil <= :now)
                and exists (select 1 from Consent k where k.participantId = s.participantId and k.withdrawnOn is null)
                and not exists (select 1 from PromiseRest r where r.participantId = s.participantId
                    and r.kind = org.keptword.promises.RestKind.SPACE and r.since <= :now and (r.until is null or r.until > :now))""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Something the client is asked about with one of its days, or none. */
    private record Noticed(PromiseShown shown, @Nullable PromiseNotice notice) {}

    /** Something the client is asked about, with what the client said of the last days. */
    public record Asked(PromiseShown shown, Map<LocalDate, PromiseNotice> notices) {

        public Asked {
            notices = Map.copyOf(notices);
        }
    }

    /** What the client is asked about now; nothing while work towards the other partner is closed or one of the two plans for space. */
    public List<Asked> asked(LocalDate from, Instant now, Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : read(ASKED + " order by s.promiseId, n.day", null, from, now, own);
    }

    /** One of them. */
    public Optional<Asked> asked(UUID promise, LocalDate from, Instant now, Permit own) {
        return read(ASKED + " and s.promiseId = :promise", promise, from, now, own).stream()
                .findFirst();
    }

    /** Those of some promises the client is asked about now. */
    public List<PromiseShown> asking(Set<UUID> promises, Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from PromiseShown s join Case c on c.id = s.caseId and c.closedAt is null"
                                        + " join Participant q on q.id = s.participantId"
                                        + " and q.state = org.keptword.cases.participants.ParticipantState.ACTIVE"
                                        + " where one_of(:promises, s.promiseId)"
                                        + " and one_of(:own, s.participantId) and s.asks = true",
                                PromiseShown.class)
                        .setParameter("promises", promises.toArray(UUID[]::new))
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .getResultList();
    }

    /** Everything shown of the promises of one owner, to the owner or to staff. */
    public List<PromiseShown> ofOwner(UUID owner, Permit permit) {
        return em.createQuery(
                        "select s from PromiseShown s where s.ownerId = :owner and one_of(:cases, s.caseId)",
                        PromiseShown.class)
                .setParameter("owner", owner)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .getResultList();
    }

    /** What is shown of a promise, to its owner or to staff. */
    public Optional<PromiseShown> of(UUID promise, Permit permit) {
        return First.of(em.createQuery(
                        "select s from PromiseShown s where s.promiseId = :promise and one_of(:cases, s.caseId)",
                        PromiseShown.class)
                .setParameter("promise", promise)
                .setParameter("cases", permit.cases().toArray(UUID[]::new)));
    }

    public void add(PromiseShown shown) {
        em.persist(shown);
    }

    public void add(PromiseNotice notice) {
        em.persist(notice);
    }

    private List<Asked> read(String query, @Nullable UUID promise, LocalDate from, Instant now, Permit own) {
        var asking = em.createQuery("select s, n " + query, Noticed.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("from", from);
        if (promise != null) {
            asking.setParameter("promise", promise);
        }
        Map<PromiseShown, Map<LocalDate, PromiseNotice>> found = new LinkedHashMap<>();
        asking.getResultList().forEach(row -> {
            Map<LocalDate, PromiseNotice> notices = found.computeIfAbsent(row.shown(), shown -> new LinkedHashMap<>());
            Optional.ofNullable(row.notice()).ifPresent(notice -> notices.put(notice.day(), notice));
        });
        return found.entrySet().stream()
                .map(entry -> new Asked(entry.getKey(), entry.getValue()))
                .toList();
    }
}
