package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.model.CaseMark;

/** What staff know of the gates of their cases beyond the outcome. */
@ApplicationScoped
public class CaseMarks {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The mark of the one case the permit opens, made where there is none yet. */
    public CaseMark of(Permit permit) {
        CaseMark found = em.find(CaseMark.class, permit.caseId());
        if (found == null) {
            found = new CaseMark(permit.caseId(), permit.practice());
            em.persist(found);
        }
        return found;
    }

    /** Whether a closed gate of the one case the permit opens waits for its moment. */
    public boolean isHeld(Permit permit) {
        return Optional.ofNullable(em.find(CaseMark.class, permit.caseId()))
                .flatMap(CaseMark::heldSince)
                .isPresent();
    }
}
