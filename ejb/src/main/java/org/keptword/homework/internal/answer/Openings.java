package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.Opening;

/** The answers that items of other exercises wait for. */
@ApplicationScoped
public class Openings {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Opening opening) {
        em.persist(opening);
    }

    /** What opens in one case the permit reaches. */
    public List<Opening> open(UUID caseId, Permit own) {
        return em.createQuery(
                        "select o from Opening o where o.caseId = :case and one_of(:own, o.caseId) and o.opens = true",
                        Opening.class)
                .setParameter("case", caseId)
                .setParameter("own", own.cases().toArray(UUID[]::new))
                .getResultList();
    }

    /** What was said of one exercise by one of the places the client has. */
    public List<Opening> said(UUID participant, String exercise, Permit own) {
        return em.createQuery(
                        "select o from Opening o where o.participantId = :participant and one_of(:own, o.participantId)"
                                + " and o.exercise = :exercise",
                        Opening.class)
                .setParameter("participant", participant)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("exercise", exercise)
                .getResultList();
    }
}
