package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.promises.model.PromiseRest;
import org.keptword.promises.model.PromiseShown;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.PromiseId;
import org.keptword.shared.persistence.First;

/** The promises of the client who asks. */
@ApplicationScoped
public class OwnPromises {

    private static final String RUNNING = """
            select p as promise, o as outcome, r as rest, q.state as state, coalesce(g.jointOpen, false) as joint,
                case when c.closedAt is null then true else false end as going,
                (select count(x) from Promise x where o.id is not null and x.repairs = o.id) as repairs
            from Promise p join Participant q on q.id = p.participantId join Case c on c.id = p.caseId
                left join CaseGate g on g.caseId = p.caseId
                left join PromiseOutcome o on o.promiseId = p.id and o.undoneAt is null and o.day >= :from
                left join PromiseRest r on r.participantId = p.participantId and (r.promiseId is null or r.promiseId = p.id)
                    and (r.until is null or r.until > :since)
            where one_of(:own, p.participantId) and p.state = org.keptword.promises.PromiseState.RUNNING""";

    private static final String OF_LATE = " and (p.overOn is null or p.overOn >= :from) order by p.id, o.day";

    private static final String PLACES = """
            select new org.keptword.promises.internal.OwnPromises$OwnPromiseCase(c.id, c.name, c.mode,
                case when c.closedAt is null then true else false end, coalesce(g.jointOpen, false))
            from Case c left join CaseGate g on g.caseId = c.id where one_of(:own, c.id) order by c.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A promise that runs with one outcome and one rest, or none.
     *
     * @param going whether its case is open
     * @param repairs how many promises make up for the outcome
     */
    private record Found(
            Promise promise,
            PromiseOutcome outcome,
            @Nullable PromiseRest rest,
            ParticipantState state,
            Boolean joint,
            Boolean going,
            Long repairs) {}

    /** What runs and was not over before a day, with outcomes and rests from that day on; the oldest first. */
    public List<RunningPromise> running(LocalDate from, Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : read(em.createQuery(RUNNING + OF_LATE, Found.class), from, own);
    }

    /** One that runs, with outcomes and rests from a day on. */
    public Optional<RunningPromise> running(PromiseId id, LocalDate from, Permit own) {
        TypedQuery<Found> query = em.createQuery(RUNNING + " and p.id = :id", Found.class);
        return read(query.setParameter("id", id.value()), from, own).stream().findFirst();
    }

    public Optional<Promise> find(PromiseId id, Permit own) {
        return First.of(em.createQuery(
                        "select p from Promise p where p.id = :id and one_of(:own, p.participantId)", Promise.class)
                .setParameter("id", id.value())
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }

    /** Those of some promises that are the client's own. */
    public List<Promise> all(Set<UUID> ids, Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Promise p where one_of(:ids, p.id) and one_of(:own, p.participantId)",
                                Promise.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .getResultList();
    }

    /** What waits for the counselor, and the newest ones of what is over, those retracted left out; the oldest first. */
    public List<Promise> waitingAndOver(LocalDate from, int mostOver, Permit own) {
        if (own.participants().isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select p from Promise p where one_of(:own, p.participantId)"
                                + " and (p.state = org.keptword.promises.PromiseState.PROPOSED or p.id in"
                                + " (select x.id from Promise x where one_of(:own, x.participantId)"
                                + " and ((x.state = org.keptword.promises.PromiseState.ENDED"
                                + " and (x.endReason is null"
                                + " or x.endReason <> org.keptword.promises.model.Promise.End.RETRACTED))"
                                + " or (x.state = org.keptword.promises.PromiseState.RUNNING and x.overOn < :from))"
                                + " order by x.id desc limit :most)) order by p.id",
                        Promise.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("most", mostOver)
                .getResultList();
    }

    /** Every promise of the client, the oldest first. */
    public List<Promise> everything(Permit own) {
        return em.createQuery(
                        "select p from Promise p where one_of(:own, p.participantId) order by p.id", Promise.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** Everything the client said of the own promises and did not undo, in the order of its days. */
    public List<PromiseOutcome> said(Permit own) {
        return em.createQuery(
                        "select o from PromiseOutcome o where one_of(:own, o.participantId) and o.undoneAt is null order by o.day, o.id",
                        PromiseOutcome.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** The cases the client takes part in. */
    public List<OwnPromiseCase> places(Permit own) {
        return own.cases().isEmpty()
                ? List.of()
                : em.createQuery(PLACES, OwnPromiseCase.class)
                        .setParameter("own", own.cases().toArray(UUID[]::new))
                        .getResultList();
    }

    /** What an attempt made. */
    public Optional<Promise> byIdempotencyKey(UUID idempotencyKey, Permit own) {
        return First.of(em.createQuery(
                        "select p from Promise p where p.idempotencyKey = :idempotencyKey and one_of(:own, p.participantId)",
                        Promise.class)
                .setParameter("idempotencyKey", idempotencyKey)
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }

    /** The rows of a response that are promises already. */
    public Set<String> rungs(UUID response, Permit own) {
        return new HashSet<>(em.createQuery(
                        "select p.rung from Promise p where p.responseId = :response and one_of(:own, p.participantId)",
                        String.class)
                .setParameter("response", response)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList());
    }

    public Optional<PromiseOutcome> outcome(UUID id, Permit own) {
        return outcome("o.id = :key", id, own);
    }

    /** What an attempt said. */
    public Optional<PromiseOutcome> saidBy(UUID idempotencyKey, Permit own) {
        return outcome("o.idempotencyKey = :key", idempotencyKey, own);
    }

    private Optional<PromiseOutcome> outcome(String which, UUID key, Permit own) {
        return First.of(em.createQuery(
                        "select o from PromiseOutcome o where " + which + " and one_of(:own, o.participantId)",
                        PromiseOutcome.class)
                .setParameter("key", key)
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }

    public void add(Promise promise) {
        em.persist(promise);
        em.flush();
    }

    public void add(PromiseOutcome outcome) {
        em.persist(outcome);
        em.flush();
    }

    private static List<RunningPromise> read(TypedQuery<Found> query, LocalDate from, Permit own) {
        List<Found> rows = query.setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("since", from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .getResultList();
        Map<Promise, List<Found>> byPromise = new LinkedHashMap<>();
        rows.forEach(row -> byPromise
                .computeIfAbsent(row.promise(), promise -> new ArrayList<>())
                .add(row));
        return byPromise.entrySet().stream()
                .map(entry -> running(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RunningPromise running(Promise promise, List<Found> rows) {
        Map<LocalDate, PromiseOutcome> outcomes = new HashMap<>();
        Set<PromiseRest> rests = new LinkedHashSet<>();
        Set<UUID> repaired = new HashSet<>();
        for (Found row : rows) {
            PromiseOutcome outcome = row.outcome();
            if (outcome != null) {
                outcomes.put(outcome.day(), outcome);
                if (row.repairs() > 0) {
                    repaired.add(outcome.id());
                }
            }
            Optional.ofNullable(row.rest()).ifPresent(rests::add);
        }
        Found first = rows.get(0);
        boolean there = first.state() == ParticipantState.ACTIVE && first.going();
        return new RunningPromise(promise, outcomes, List.copyOf(rests), there, first.joint(), repaired);
    }

    /** What waits or runs follows its owner; what fell due before keeps its moment. */
    public void move(ZoneId to, Instant now, Permit own) {
        em.createQuery(
                        "select p from Promise p where one_of(:own, p.participantId)"
                                + " and p.state <> org.keptword.promises.PromiseState.ENDED",
                        Promise.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()
                .forEach(promise -> promise.move(to, now));
        em.createQuery(
                        "select s from PromiseShown s where one_of(:own, s.ownerId) and s.asks = true",
                        PromiseShown.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()
                .forEach(shown -> shown.move(to, now));
    }

    /** A case a client takes part in, as far as promises depend on it. */
    public record OwnPromiseCase(UUID id, String name, CaseMode mode, boolean open, boolean gateOpen) {
        /** The case as the page of promises shows it; a former participant makes no promises in it. */
        public PromisePage.Place shown(boolean active) {
            return new PromisePage.Place(
                    new CaseId(id), name, mode == CaseMode.COUPLE, open && active, open && active && gateOpen);
        }
    }
}
