package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keptword.audit.model.AuditEntry;

/** The entries of the trail; they can only be added. */
@ApplicationScoped
public class AuditEntries {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(AuditEntry entry) {
        em.persist(entry);
    }
}
