package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.retention.model.LegalHold;

/** Legal holds. */
@ApplicationScoped
public class Holds {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Every hold there was on the one case, the last one first. */
    public List<LegalHold> ofCase(Permit permit) {
        return em.createQuery(
                        "select h from LegalHold h where h.caseId = :case and h.practiceId = :practice"
                                + " order by h.placed.at desc, h.id desc",
                        LegalHold.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    /** Returns the active hold on the one case. */
    public Optional<LegalHold> active(Permit permit) {
        return ofCase(permit).stream().filter(LegalHold::isActive).findFirst();
    }

    public void add(LegalHold hold) {
        em.persist(hold);
        em.flush();
    }
}
