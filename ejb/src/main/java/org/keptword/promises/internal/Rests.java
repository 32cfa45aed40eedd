package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.promises.RestKind;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.ParticipantId;

/** The history of rests, as it is written. */
@ApplicationScoped
public class Rests {

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
        return em
                .createQuery(
                        "select r from PromiseRest r where r.participantId = :whose and r.practiceId = :practice"
                                + " and r.kind = :kind and r.until is null",
                        PromiseRest.class)
                .setParameter("whose", whose.value())
                .setParameter("practice", own.practice())
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The rest of one promise that is open. */
    public Optional<PromiseRest> ofPromise(UUID promise, Permit permit) {
        return open(RestKind.COUNSELOR, permit).stream()
                .filter(rest -> promise.equals(rest.promiseId()))
                .findFirst();
    }

    /** The rest a space plan made. */
    public Optional<PromiseRest> ofPlan(UUID response, Permit own) {
        return em
                .createQuery(
                        "select r from PromiseRest r where r.responseId = :response and r.participantId in :own",
                        PromiseRest.class)
                .setParameter("response", response)
                .setParameter("own", own.participants())
                .getResultList()
                .stream()
                .findFirst();
    }

    public void add(PromiseRest rest) {
        em.persist(rest);
    }
}
