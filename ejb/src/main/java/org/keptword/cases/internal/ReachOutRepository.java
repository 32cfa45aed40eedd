package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.model.ReachOutAttempt;
import org.keptword.cases.model.ReachOutDecision;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.First;

/** What is known of reaching out: attempts for their author alone, rests and decisions for the counselor. */
@ApplicationScoped
public class ReachOutRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Every attempt the author ever told of, kept ones too. */
    public List<ReachOutAttempt> attempts(ParticipantId of, Permit own) {
        return em.createQuery(
                        "select a from ReachOutAttempt a where a.participantId = :of and one_of(:own, a.participantId)"
                                + " order by a.notedAt, a.id",
                        ReachOutAttempt.class)
                .setParameter("of", of.value())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    public void add(ReachOutAttempt attempt, Permit own) {
        own.require(attempt.ofCase(), attempt.participant());
        em.persist(attempt);
    }

    /** How reaching out stands for a participant; empty while nothing ever rested. */
    public Optional<ReachOutRest> rest(ParticipantId of, Permit permit) {
        return First.of(em.createQuery(
                        "select r from ReachOutRest r where r.participantId = :of and one_of(:cases, r.caseId)",
                        ReachOutRest.class)
                .setParameter("of", of.value())
                .setParameter("cases", permit.cases().toArray(UUID[]::new)));
    }

    public void add(ReachOutRest rest, Permit permit) {
        permit.require(rest.caseId(), rest.participantId());
        em.persist(rest);
    }

    public void add(ReachOutDecision decision) {
        em.persist(decision);
    }
}
