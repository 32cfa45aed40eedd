package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.RestKind;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.First;

/** Writes the history of rests. */
@ApplicationScoped
public class RestHistory {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The rests of one kind in a case that are open. */
    public List<PromiseRest> open(RestKind kind, Permit permit) {
        return em.createQuery(
                        "select r from PromiseRest r where r.caseId = :case and r.practiceId = :practice"
                                + " and r.kind = :kind and r.until is null",
                        PromiseRest.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("kind", kind)
                .getResultList();
    }

    /** The rest of one kind of one participant that is open. */
    public Optional<PromiseRest> ofOne(RestKind kind, ParticipantId whose, Permit own) {
        return First.of(em.createQuery(
                        "select r from PromiseRest r where r.participantId = :whose and r.practiceId = :practice"
                                + " and r.kind = :kind and r.until is null",
                        PromiseRest.class)
                .setParameter("whose", whose.value())
                .setParameter("practice", own.practice())
                .setParameter("kind", kind));
    }

    /** The rest of one promise that is open. */
    public Optional<PromiseRest> ofPromise(UUID promise, Permit permit) {
        return open(RestKind.COUNSELOR, permit).stream()
                .filter(rest -> promise.equals(rest.promiseId()))
                .findFirst();
    }

    /** The rest a space plan made. */
    public Optional<PromiseRest> ofPlan(UUID response, Permit own) {
        return First.of(em.createQuery(
                        "select r from PromiseRest r where r.responseId = :response and one_of(:own, r.participantId)",
                        PromiseRest.class)
                .setParameter("response", response)
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }

    /** From when until when the plans for space of one owner last that are not over, taken together; empty without one. */
    public Optional<PromiseOccurrences.Span> spaceOf(UUID owner, Instant now, Permit permit) {
        List<PromiseRest> plans = em.createQuery(
                        "select r from PromiseRest r where r.participantId = :owner and r.practiceId = :practice"
                                + " and one_of(:cases, r.caseId) and r.kind = :kind and (r.until is null or r.until > :now)",
                        PromiseRest.class)
                .setParameter("owner", owner)
                .setParameter("practice", permit.practice())
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("kind", RestKind.SPACE)
                .setParameter("now", now)
                .getResultList();
        boolean open = plans.stream().anyMatch(plan -> plan.until() == null);
        return plans.stream()
                .map(PromiseRest::since)
                .min(Comparator.naturalOrder())
                .map(since -> new PromiseOccurrences.Span(
                        since,
                        open
                                ? null
                                : plans.stream()
                                        .map(PromiseRest::until)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    /** Running promises of a case, or of the client in it, that are for somebody else and ask for contact by their words; none that rests. */
    public List<Promise> runningContact(CaseId of, Permit permit) {
        return em
                .createQuery(
                        "select p from Promise p where p.caseId = :case and p.practiceId = :practice and p.state = :running"
                                + " and p.towardsPartner = false and (:all = true or one_of(:own, p.participantId))"
                                + " and not exists (select 1 from PromiseRest r where r.promiseId = p.id and r.until is null)"
                                + " order by p.id",
                        Promise.class)
                .setParameter("case", of.value())
                .setParameter("practice", permit.practice())
                .setParameter("running", PromiseState.RUNNING)
                .setParameter("all", permit.reach() != Permit.Reach.OWN)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .filter(promise -> promise.subjects().contains(PromiseSubject.CONTACT))
                .toList();
    }

    public void add(PromiseRest rest) {
        em.persist(rest);
    }
}
