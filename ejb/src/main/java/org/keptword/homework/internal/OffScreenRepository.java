package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.OffScreen;
import org.keptword.shared.CaseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;

/** Stores which responses their authors hide from their own screens. */
@ApplicationScoped
public class OffScreenRepository {

    private static final String CURRENT =
            "select o from OffScreen o where o.practiceId = :practice and o.undone.at is null";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Everything that is off the screen within the reach of a permit: of the client who asks, of one case, of the practice. */
    public List<OffScreen> all(Permit permit) {
        boolean own = permit.reach() == Permit.Reach.OWN;
        boolean one = permit.reach() == Permit.Reach.CASE;
        return em.createQuery(
                        CURRENT
                                + " and (:own = false or one_of(:mine, o.participantId)) and (:one = false or o.caseId = :case)"
                                + " order by o.id",
                        OffScreen.class)
                .setParameter("practice", permit.practice())
                .setParameter("own", own)
                .setParameter("mine", permit.participants().toArray(UUID[]::new))
                .setParameter("one", one)
                .setParameter("case", one ? permit.caseId() : permit.practice())
                .getResultList();
    }

    /** Returns the current mark of one response of the case. */
    public Optional<OffScreen> of(ResponseId response, Permit permit) {
        return First.of(em.createQuery(CURRENT + " and o.caseId = :case and o.responseId = :response", OffScreen.class)
                .setParameter("practice", permit.practice())
                .setParameter("case", permit.caseId())
                .setParameter("response", response.value()));
    }

    public void add(OffScreen off, CaseId of, Permit own) {
        own.require(of, off.participant());
        em.persist(off);
        em.flush();
    }
}
