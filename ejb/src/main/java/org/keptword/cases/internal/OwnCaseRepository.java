package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Consent;

/** The cases of the client who asks, and what the client agreed to. */
@ApplicationScoped
public class OwnCaseRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A case with the name of its counselor. */
    public record Place(Case of, String counselor) {}

    /** An agreement, and in which case. */
    public record Agreed(UUID caseId, Consent consent) {}

    public List<Place> places(Permit own) {
        return em.createQuery(
                        "select new org.keptword.cases.internal.OwnCaseRepository$Place(c, u.name) from Case c"
                                + " join Person u on u.id = c.counselorId where one_of(:own, c.id) order by c.openedAt, c.id",
                        Place.class)
                .setParameter("own", own.cases().toArray(UUID[]::new))
                .getResultList();
    }

    public List<Agreed> consents(Permit own) {
        return em.createQuery(
                        "select new org.keptword.cases.internal.OwnCaseRepository$Agreed(c.caseId, c) from Consent c"
                                + " where one_of(:own, c.participantId) order by c.recorded.at, c.id",
                        Agreed.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }
}
