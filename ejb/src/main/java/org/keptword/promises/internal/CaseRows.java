package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseDecision;
import org.keptword.shared.PromiseId;

/** The promises of a case, as its staff reads them. */
@ApplicationScoped
public class CaseRows {

    private static final String OF_CASE = "select p from Promise p where p.caseId = :case and p.practiceId = :practice";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** What waits or runs, and the newest ones of what is over; the oldest first. */
    public List<Promise> shown(LocalDate from, int mostOver, Permit permit) {
        return em.createQuery(
                        OF_CASE + " and (p.state = org.keptword.promises.PromiseState.PROPOSED"
                                + " or (p.state = org.keptword.promises.PromiseState.RUNNING"
                                + " and (p.overOn is null or p.overOn >= :from))"
                                + " or p.id in (select x.id from Promise x where x.caseId = :case"
                                + " and (x.state = org.keptword.promises.PromiseState.ENDED or x.overOn < :from)"
                                + " order by x.id desc limit :most)) order by p.id",
                        Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("from", from)
                .setParameter("most", mostOver)
                .getResultList();
    }

    public Optional<Promise> find(PromiseId id, Permit permit) {
        return em
                .createQuery(OF_CASE + " and p.id = :id", Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The case a promise belongs to, among those of the caseload. */
    public Optional<UUID> caseOf(PromiseId id, Permit caseload) {
        return em
                .createQuery("select p.caseId from Promise p where p.id = :id and p.practiceId = :practice", UUID.class)
                .setParameter("id", id.value())
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What an attempt entered. */
    public Optional<Promise> byAttempt(UUID attempt, Permit permit) {
        return em
                .createQuery(OF_CASE + " and p.attempt = :attempt", Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("attempt", attempt)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The last decision on each promise. */
    public List<PromiseDecision> decisions(Permit permit) {
        return em.createQuery(
                        "select d from PromiseDecision d where d.caseId = :case and d.practiceId = :practice"
                                + " and d.decidedAt = (select max(x.decidedAt) from PromiseDecision x where x.promiseId = d.promiseId)"
                                + " order by d.id",
                        PromiseDecision.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    public void add(PromiseDecision decision) {
        em.persist(decision);
    }
}
