package org.keptword.rescheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.rescheduling.model.SessionRequest;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.First;

/** Stores requests for another time. A client's permit reaches the client's own alone. */
@ApplicationScoped
public class SessionRequestRepository {

    private static final String AHEAD =
            "select r as request, s.startsAt as startsAt, s.minutes as minutes, s.version as version,"
                    + " s.counselorId as counselor from SessionRequest r join Session s on s.id = r.sessionId"
                    + " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt > :now"
                    + " and (s.participantId is null or s.participantId = r.participantId) ";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A request about a session that is still planned and ahead.
     *
     * @param version what an act on the session must name
     */
    public record RequestAhead(
            SessionRequest request, Instant startsAt, Integer minutes, Integer version, UUID counselor) {}

    public void add(SessionRequest request) {
        em.persist(request);
        em.flush();
    }

    /** Brings what was changed to the database. */
    public void flush() {
        em.flush();
    }

    /** A request of the one case, or of the client who asks, held until the end of the transaction. */
    public Optional<SessionRequest> hold(UUID id, Permit permit) {
        return First.of(em.createQuery(
                        "select r from SessionRequest r where r.id = :id and one_of(:cases, r.caseId)"
                                + " and (:all = true or one_of(:own, r.participantId))",
                        SessionRequest.class)
                .setParameter("id", id)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("all", permit.reach() != Permit.Reach.OWN)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The open requests about a session of the one case, or those of the client who asks. */
    public List<SessionRequest> open(SessionId session, Permit permit) {
        return em.createQuery(
                        "select r from SessionRequest r where one_of(:cases, r.caseId) and r.sessionId = :session"
                                + " and r.state = org.keptword.rescheduling.RequestState.OPEN"
                                + " and (:all = true or one_of(:own, r.participantId)) order by r.id",
                        SessionRequest.class)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("session", session.value())
                .setParameter("all", permit.reach() != Permit.Reach.OWN)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** The requests about a session of the one case that one act answered. */
    public List<SessionRequest> answeredAt(Instant at, SessionId session, Permit permit) {
        return em.createQuery(
                        "select r from SessionRequest r where r.caseId = :case and r.sessionId = :session and r.answered.at = :at order by r.id",
                        SessionRequest.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .setParameter("at", at)
                .getResultList();
    }

    /** What the client asked about sessions ahead and has not read the answer to, the next session first. */
    public List<RequestAhead> current(Instant now, Permit own) {
        return em.createQuery(
                        AHEAD + " where one_of(:own, r.participantId) and r.seenAt is null"
                                + " and r.state <> org.keptword.rescheduling.RequestState.WITHDRAWN order by s.startsAt, r.id",
                        RequestAhead.class)
                .setParameter("now", now)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** What clients of a caseload ask who take part, and what the person answered after a moment; the next session first. */
    public List<RequestAhead> ofCaseload(Instant now, Instant answeredAfter, Permit caseload) {
        return em.createQuery(
                        AHEAD + " join Participant p on p.id = r.participantId"
                                + " and p.state = org.keptword.cases.participants.ParticipantState.ACTIVE"
                                + " where r.practiceId = :practice and (r.state = org.keptword.rescheduling.RequestState.OPEN"
                                + " or r.answered.by = :person and r.answered.at > :after) order by s.startsAt, r.id",
                        RequestAhead.class)
                .setParameter("now", now)
                .setParameter("practice", caseload.practice())
                .setParameter("person", caseload.actor().requirePersonValue())
                .setParameter("after", answeredAfter)
                .getResultList();
    }

    /** Everything the client ever asked, the newest first. */
    public List<SessionRequest> all(Permit own) {
        return em.createQuery(
                        "select r from SessionRequest r where one_of(:own, r.participantId) order by r.askedAt desc, r.id desc",
                        SessionRequest.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** Those of some requests whose answer still waits to be read. */
    public Set<UUID> waiting(Set<UUID> requests, Permit job) {
        return requests.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select r.id from SessionRequest r where one_of(:requests, r.id) and r.practiceId = :practice"
                                        + " and r.answered.at is not null and r.seenAt is null",
                                UUID.class)
                        .setParameter("requests", requests.toArray(UUID[]::new))
                        .setParameter("practice", job.practice())
                        .getResultList());
    }
}
