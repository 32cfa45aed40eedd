package org.keptword.reports.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Takes away printed days and own copies whose time is over, every five minutes. It acts as nobody: row-level security leaves it nothing
 * else to reach.
 */
@Singleton
@DenyAll
public class ExpiredFiles {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void clear() {
        em.createNativeQuery("delete from keptword.day_print").executeUpdate();
        em.createNativeQuery("delete from keptword.own_copy").executeUpdate();
    }
}
