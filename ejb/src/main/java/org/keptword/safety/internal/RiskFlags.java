package org.keptword.safety.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.access.presence.Timetable;
import org.keptword.safety.Flags;
import org.keptword.safety.model.RiskFlag;
import org.keptword.shared.Ids;

/** The flags of the cases a permit reaches. */
@ApplicationScoped
public class RiskFlags {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(RiskFlag flag) {
        em.persist(flag);
    }

    /** Sends to the database what was changed. */
    public void flush() {
        em.flush();
    }

    /** The open flags, oldest first: of one case, or of the caseload. */
    public List<Flags.OpenFlag> open(Permit permit) {
        boolean one = permit.reach() == Permit.Reach.CASE;
        return em
                .createQuery(
                        "select f from RiskFlag f where f.acknowledged.at is null and f.practiceId = :practice"
                                + " and (:one = false or f.caseId = :case) order by f.raisedAt, f.id",
                        RiskFlag.class)
                .setParameter("practice", permit.practice())
                .setParameter("one", one)
                .setParameter("case", one ? permit.caseId() : permit.practice())
                .getResultList()
                .stream()
                .map(f -> new Flags.OpenFlag(
                        f.id(), f.ofCase(), f.participant(), f.responseId(), f.kind(), f.raisedAt(), f.goneOnAt()))
                .toList();
    }

    /** The practices with a flag that may have waited too long; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesWaiting(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_flags(?1)", UUID.class)
                .setParameter(1, now.minus(Timetable.SOONEST_TOO_LONG))
                .getResultList());
    }

    /** Flags raised before a moment that nobody acknowledged and that have not gone on, oldest first; for a job of the practice. */
    public List<RiskFlag> waiting(Instant raisedBefore, Permit job) {
        return em.createQuery(
                        "select f from RiskFlag f where f.practiceId = :practice and f.acknowledged.at is null"
                                + " and f.goneOnAt is null and f.raisedAt < :before order by f.raisedAt, f.id",
                        RiskFlag.class)
                .setParameter("practice", job.practice())
                .setParameter("before", raisedBefore)
                .getResultList();
    }

    public Optional<RiskFlag> find(UUID id, Permit permit) {
        return Optional.ofNullable(em.find(RiskFlag.class, id))
                .filter(f -> f.caseId().equals(permit.caseId()));
    }

    /** Every flag of the one case, newest first. */
    public List<RiskFlag> ofCase(Permit permit) {
        return em.createQuery(
                        "select f from RiskFlag f where f.caseId = :case order by f.raisedAt desc, f.id desc",
                        RiskFlag.class)
                .setParameter("case", permit.caseId())
                .getResultList();
    }
}
