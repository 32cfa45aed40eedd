package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.keptword.audit.Act;
import org.keptword.audit.model.AuditEntry;

/** The entries of the trail; they can only be added. */
@ApplicationScoped
public class AuditEntries {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whether a person was shown a list of such things after a moment. */
    public boolean hasListed(UUID practice, UUID person, String object, Instant after) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.practiceId = :practice and e.at > :after"
                                + " and e.personId = :person and e.act = :list and e.objectKind = :object",
                        UUID.class)
                .setParameter("practice", practice)
                .setParameter("after", after)
                .setParameter("person", person)
                .setParameter("list", Act.LIST)
                .setParameter("object", object)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void add(AuditEntry entry) {
        em.persist(entry);
    }
}
