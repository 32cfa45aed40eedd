package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseDecision;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.PromiseId;
import org.keptword.shared.persistence.First;

/** The promises of a case, as its staff reads them. */
@ApplicationScoped
public class CasePromiseRepository {

    private static final String OF_CASE = "select p from Promise p where p.caseId = :case and p.practiceId = :practice";

    private static final String SHOWN = """
            select p, c.closedAt, d, n from Promise p join Case c on c.id = p.caseId
                left join lateral (select x.id as id from PromiseDecision x
                    where x.promiseId = p.id order by x.decided.at desc limit 1) y on true
                left join PromiseDecision d on d.id = y.id
                left join lateral (select z.id as id from PromiseOutcome z
                    where z.caseId = p.caseId and z.promiseId = p.id and z.undoneAt is null and z.note is not null
                    order by z.saidAt desc limit 1) l on true
                left join PromiseOutcome n on n.id = l.id
            where p.caseId = :case and p.practiceId = :practice
                and (p.state = org.keptword.promises.PromiseState.PROPOSED
                    or (p.state = org.keptword.promises.PromiseState.RUNNING and (p.overOn is null or p.overOn >= :from))
                    or p.id in (select o.id from Promise o where o.caseId = :case
                        and ((o.state = org.keptword.promises.PromiseState.ENDED
                                and (o.endReason is null or o.endReason <> org.keptword.promises.model.Promise.End.RETRACTED))
                            or (o.state = org.keptword.promises.PromiseState.RUNNING and o.overOn < :from))
                        order by o.id desc limit :most))
            order by p.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record WithRest(Promise promise, PromiseRest rest) {}

    /**
     * A promise of the list.
     *
     * @param closedAt when its case was closed, or null
     * @param decision what was decided about it last, or null
     * @param noted the last answer its owner added a word to, or null
     */
    public record Shown(
            Promise promise,
            Instant closedAt,
            @Nullable PromiseDecision decision,
            @Nullable PromiseOutcome noted) {}

    /** What waits or runs, and the newest ones of what is over, those retracted left out; the oldest first. */
    public List<Shown> shown(LocalDate from, int mostOver, Permit permit) {
        return em.createQuery(SHOWN, Shown.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("from", from)
                .setParameter("most", mostOver)
                .getResultList();
    }

    /** A promise with every rest of its owner, the oldest first. */
    public record WithRests(Promise promise, List<PromiseRest> rests) {

        public WithRests {
            rests = List.copyOf(rests);
        }
    }

    /** A promise with the rests that decide what was expected of it; one statement. */
    public Optional<WithRests> withRests(PromiseId id, Permit permit) {
        List<WithRest> rows = em.createQuery(
                        "select p, r from Promise p left join PromiseRest r on r.participantId = p.participantId"
                                + " where p.caseId = :case and p.practiceId = :practice and p.id = :id order by r.since, r.id",
                        WithRest.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new WithRests(
                        row.promise(),
                        rows.stream()
                                .map(WithRest::rest)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    public Optional<Promise> find(PromiseId id, Permit permit) {
        return First.of(em.createQuery(OF_CASE + " and p.id = :id", Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("id", id.value()));
    }

    /** What waits or runs in the one case. */
    public List<Promise> unended(Permit permit) {
        return em.createQuery(
                        OF_CASE + " and p.state <> org.keptword.promises.PromiseState.ENDED order by p.id",
                        Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    public void add(Promise promise, Permit permit) {
        permit.require(promise.ofCase(), promise.participant());
        em.persist(promise);
    }

    /** Some promises of the one case. */
    public List<Promise> all(Set<UUID> ids, Permit permit) {
        return em.createQuery(OF_CASE + " and one_of(:ids, p.id)", Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** What an attempt entered. */
    public Optional<Promise> byIdempotencyKey(UUID idempotencyKey, Permit permit) {
        return First.of(em.createQuery(OF_CASE + " and p.idempotencyKey = :idempotencyKey", Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("idempotencyKey", idempotencyKey));
    }

    public void add(PromiseDecision decision) {
        em.persist(decision);
    }
}
