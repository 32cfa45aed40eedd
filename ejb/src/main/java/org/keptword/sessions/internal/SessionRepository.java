package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.Session;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.First;
import org.keptword.vault.Vault;

/** Stores sessions. A client's permit shows those with both and those with the client alone. */
@ApplicationScoped
public class SessionRepository {

    private static final String REACHED = "select s from Session s where one_of(:cases, s.caseId)"
            + " and (:all = true or s.participantId is null or one_of(:own, s.participantId))";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Reached(UUID id, UUID caseId) {}

    @Inject
    Vault vault;

    public void add(Session session) {
        em.persist(session);
    }

    public void flush() {
        em.flush();
    }

    /** The session an attempt recorded. */
    public Optional<Session> heldBy(UUID idempotencyKey, Permit permit) {
        return First.of(em.createQuery(
                        "select s from Session s where s.idempotencyKey = :idempotencyKey and s.caseId = :case",
                        Session.class)
                .setParameter("idempotencyKey", idempotencyKey)
                .setParameter("case", permit.caseId()));
    }

    public Optional<Session> find(SessionId id, Permit permit) {
        return Optional.ofNullable(em.find(Session.class, id.value()))
                .filter(s -> s.caseId().equals(permit.caseId()));
    }

    public List<SessionLine> ofCases(Permit permit) {
        return select(permit, " order by s.startsAt desc, s.id desc", query -> {});
    }

    public Optional<SessionLine> next(Permit permit, Instant from) {
        return select(
                        permit,
                        " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt >= :from order by s.startsAt, s.id",
                        q -> q.setParameter("from", from).setMaxResults(1))
                .stream()
                .findFirst();
    }

    /** The next planned session from a moment on in each case that has one. */
    public Map<UUID, SessionLine> nextOfEach(Permit permit, Instant from) {
        Map<UUID, SessionLine> first = new LinkedHashMap<>();
        select(
                        permit,
                        " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt >= :from order by s.startsAt, s.id",
                        q -> q.setParameter("from", from))
                .forEach(line -> first.putIfAbsent(line.caseId().value(), line));
        return first;
    }

    public Optional<SessionLine> lastHeld(Permit permit, Instant before) {
        return select(
                        permit,
                        " and s.state = org.keptword.sessions.SessionLine.State.HELD and s.startsAt < :before order by s.startsAt desc, s.id desc",
                        q -> q.setParameter("before", before).setMaxResults(1))
                .stream()
                .findFirst();
    }

    public List<SessionLine> between(Permit caseload, Instant from, Instant until) {
        return withUnrecorded(caseload, from, from, until);
    }

    /** Those between two moments, called-off ones left out, and before them those that are still planned, in order of time. */
    public List<SessionLine> withUnrecorded(Permit caseload, Instant unrecorded, Instant from, Instant until) {
        return em
                .createQuery(
                        "select s from Session s where s.practiceId = :practice and s.startsAt >= :unrecorded and s.startsAt < :until"
                                + " and (s.state = org.keptword.sessions.SessionLine.State.PLANNED or (s.startsAt >= :from"
                                + " and s.state <> org.keptword.sessions.SessionLine.State.CANCELLED)) order by s.startsAt, s.id",
                        Session.class)
                .setParameter("practice", caseload.practice())
                .setParameter("unrecorded", unrecorded)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(s -> line(s, vault))
                .toList();
    }

    /** Those of these that are within a caseload, with the case of each. */
    public Map<UUID, UUID> reached(List<UUID> ids, Permit caseload) {
        return em
                .createQuery(
                        "select s.id, s.caseId from Session s where one_of(:ids, s.id) and s.practiceId = :practice",
                        Reached.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Reached::id, Reached::caseId));
    }

    /** The planned meetings of the counselors of a caseload that may lie at the same time as something in a span of time, in order. */
    public List<Session> plannedAround(Permit caseload, Instant from, Instant until) {
        return em.createQuery(
                        "select s from Session s where s.practiceId = :practice and s.state = :planned"
                                + " and s.startsAt > :from and s.startsAt < :until order by s.startsAt, s.id",
                        Session.class)
                .setParameter("practice", caseload.practice())
                .setParameter("planned", SessionLine.State.PLANNED)
                .setParameter("from", from.minus(Duration.ofMinutes(Session.LONGEST)))
                .setParameter("until", until)
                .getResultList();
    }

    /** Every session of a caseload in a span of time, called off or not, in order. */
    public List<Session> ofCaseload(Permit caseload, Instant from, Instant until) {
        return em.createQuery(
                        "select s from Session s where s.practiceId = :practice and s.startsAt >= :from and s.startsAt < :until"
                                + " order by s.startsAt, s.id",
                        Session.class)
                .setParameter("practice", caseload.practice())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** A planned session and those of its series that are planned after it, in order. */
    public List<Session> andFollowing(Session first, Permit permit) {
        if (first.seriesId().isEmpty()) {
            return List.of(first);
        }
        return em.createQuery(
                        "select s from Session s where s.caseId = :case and s.seriesId = :series and s.state = :planned"
                                + " and (s.id = :first or s.startsAt > :from) order by s.startsAt, s.id",
                        Session.class)
                .setParameter("case", permit.caseId())
                .setParameter("series", first.seriesId().get())
                .setParameter("planned", SessionLine.State.PLANNED)
                .setParameter("first", first.id())
                .setParameter("from", first.startsAt())
                .getResultList();
    }

    /** The sessions of a client from a moment on: those with both, and those with the client alone. */
    public List<Session> ofClient(Permit own, Instant from) {
        return own.cases().isEmpty()
                ? List.of()
                : reached(own, " and s.startsAt >= :from order by s.startsAt, s.id")
                        .setParameter("from", from)
                        .getResultList();
    }

    /** The sessions a counselor leads, from a moment on. */
    public List<Session> ledBy(Permit caseload, Instant from) {
        return em.createQuery(
                        "select s from Session s where s.practiceId = :practice and s.counselorId = :person"
                                + " and s.startsAt >= :from order by s.startsAt, s.id",
                        Session.class)
                .setParameter("practice", caseload.practice())
                .setParameter("person", caseload.actor().personValue())
                .setParameter("from", from)
                .getResultList();
    }

    /** The sessions of the case, newest first. */
    public List<Session> ofCase(Permit permit) {
        return em.createQuery(
                        "select s from Session s where s.caseId = :case order by s.startsAt desc, s.id desc",
                        Session.class)
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** The planned meeting of the case in a span of time that began last, or begins first: what was probably just held. */
    public Optional<Session> dueToRecord(Permit permit, Instant from, Instant until) {
        return First.of(reached(
                        permit,
                        " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt >= :from and s.startsAt < :until"
                                + " order by s.startsAt desc, s.id desc")
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(1));
    }

    /** The held sessions of the case, in order of time. */
    public List<Session> held(Permit permit) {
        return em.createQuery(
                        "select s from Session s where s.caseId = :case and s.state = :held order by s.startsAt, s.id",
                        Session.class)
                .setParameter("case", permit.caseId())
                .setParameter("held", SessionLine.State.HELD)
                .getResultList();
    }

    private List<SessionLine> select(Permit permit, String rest, Consumer<TypedQuery<Session>> parameters) {
        if (permit.cases().isEmpty()) {
            return List.of();
        }
        TypedQuery<Session> query = reached(permit, rest);
        parameters.accept(query);
        return query.getResultList().stream().map(s -> line(s, vault)).toList();
    }

    private TypedQuery<Session> reached(Permit permit, String rest) {
        return em.createQuery(REACHED + rest, Session.class)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("all", permit.reach() != Permit.Reach.OWN)
                .setParameter("own", permit.participants().toArray(UUID[]::new));
    }

    /** A session as a line of a list. */
    public static SessionLine line(Session s, Vault vault) {
        return new SessionLine(
                s.sessionId(),
                s.ofCase(),
                s.participantId().map(ParticipantId::new),
                s.startsAt(),
                s.minutes(),
                s.place(vault),
                s.state(),
                s.ordinal(),
                s.away());
    }
}
