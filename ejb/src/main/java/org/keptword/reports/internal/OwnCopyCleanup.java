package org.keptword.reports.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes away own copies whose day is over, every five minutes. It acts as nobody: row-level security leaves it nothing else to reach. */
@Singleton
@DenyAll
public class OwnCopyCleanup {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void clear() {
        em.createNativeQuery("delete from keptword.own_copy").executeUpdate();
    }
}
