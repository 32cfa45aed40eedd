package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.keptword.access.model.SetupDecision;
import org.keptword.shared.PracticeId;

/** What practices decided to skip. */
@ApplicationScoped
public class SetupDecisionRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public List<SetupDecision> of(PracticeId practice) {
        return em.createQuery("select d from SetupDecision d where d.practiceId = :practice", SetupDecision.class)
                .setParameter("practice", practice.value())
                .getResultList();
    }

    public void add(SetupDecision decision) {
        em.persist(decision);
        em.flush();
    }

    public void remove(SetupDecision decision) {
        em.remove(decision);
        em.flush();
    }
}
