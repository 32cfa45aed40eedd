package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.model.CaseClosing;

/** Stores when and why cases were closed. */
@ApplicationScoped
public class CaseClosingRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(CaseClosing closing) {
        em.persist(closing);
    }

    /** The end the case the permit opens is at now; empty while it is open, and for one that was closed without a reason. */
    public Optional<CaseClosing> current(Permit permit) {
        return em
                .createQuery(
                        "select k from CaseClosing k where k.caseId = :case and k.practiceId = :practice and k.reopened.at is null",
                        CaseClosing.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .findFirst();
    }
}
