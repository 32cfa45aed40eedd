package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.model.ErasureRequest;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.First;

/** Requests to erase. */
@ApplicationScoped
public class Erasures {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Every request about the one case, the last one first. */
    public List<ErasureRequest> ofCase(Permit permit) {
        return em.createQuery(
                        "select e from ErasureRequest e where e.caseId = :case and e.practiceId = :practice"
                                + " order by e.proposed.at desc, e.id desc",
                        ErasureRequest.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    /** A request about the one case, held until the end of the transaction. */
    public Optional<ErasureRequest> hold(UUID id, Permit permit) {
        return First.of(em.createQuery(
                        "select e from ErasureRequest e where e.id = :id and e.caseId = :case", ErasureRequest.class)
                .setParameter("id", id)
                .setParameter("case", permit.caseId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The request about the one case of which something can still come, held until the end of the transaction. */
    public Optional<ErasureRequest> pending(Permit permit) {
        return ofCase(permit).stream()
                .filter(ErasureRequest::isPending)
                .findFirst()
                .flatMap(one -> hold(one.id(), permit));
    }

    /** The cases in which a proposal waits for a second person who the actor can be. */
    @SuppressWarnings("unchecked") // the second argument says what the rows are
    public List<UUID> waiting(Permit caseload) {
        return (List<UUID>) em.createNativeQuery(
                        "select e.case_id from keptword.erasure_request e where e.state = 'PROPOSED' and e.practice_id = ?1"
                                + " and keptword.actor_answers_for(e.case_id) order by e.proposed_at",
                        UUID.class)
                .setParameter(1, caseload.practice())
                .getResultList();
    }

    /** Everything of the practice that was proposed or approved because its time had passed, held until the end of the transaction. */
    public List<ErasureRequest> pendingByRetention(Permit management) {
        return em.createQuery(
                        "select e from ErasureRequest e where e.state in (:proposed, :approved) and e.basis = :basis"
                                + " and e.practiceId = :practice order by e.id",
                        ErasureRequest.class)
                .setParameter("proposed", ErasureLine.State.PROPOSED)
                .setParameter("approved", ErasureLine.State.APPROVED)
                .setParameter("basis", ErasureLine.Basis.RETENTION)
                .setParameter("practice", management.practice())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The practices with an approved request whose waiting time is over; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_erasures(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }

    /** Those approved whose waiting time is over, the oldest first. */
    public List<ErasureRequest> due(Instant now, Permit job) {
        return em.createQuery(
                        "select e from ErasureRequest e where e.state = :approved and e.executeAfter <= :now"
                                + " and e.practiceId = :practice order by e.executeAfter, e.id",
                        ErasureRequest.class)
                .setParameter("approved", ErasureLine.State.APPROVED)
                .setParameter("now", now)
                .setParameter("practice", job.practice())
                .getResultList();
    }

    /** Erases what was approved, in the one function that may; how many rows went. */
    public long erase(UUID id, Permit job) {
        return em.createNativeQuery("select keptword.erase(?1)", Long.class)
                                .setParameter(1, id)
                                .getSingleResult()
                        instanceof Long erased
                ? erased
                : 0;
    }

    public void add(ErasureRequest request) {
        em.persist(request);
        em.flush();
    }
}
