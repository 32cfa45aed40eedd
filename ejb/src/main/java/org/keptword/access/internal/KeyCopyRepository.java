package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.access.model.KeyCopyCheck;

/** The key copies that were checked. Those of other practices do not show, whatever is asked. */
@ApplicationScoped
public class KeyCopyRepository {

    /** More than a practice checks between two changes of its key. */
    private static final int NEWEST = 50;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(KeyCopyCheck checked) {
        em.persist(checked);
    }

    /** The newest of a practice, the last one first. */
    public List<KeyCopyCheck> newest(UUID practice) {
        return em.createQuery(
                        "select c from KeyCopyCheck c where c.practiceId = :practice order by c.checkedAt desc, c.id desc",
                        KeyCopyCheck.class)
                .setParameter("practice", practice)
                .setMaxResults(NEWEST)
                .getResultList();
    }
}
