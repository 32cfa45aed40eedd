package org.keptword.reports.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keptword.access.practice.PracticeJobs;

/**
 * Deletes printed days and own copies whose time is over, every five minutes. It has the database role of jobs and sets no actor, so that
 * row-level security leaves it nothing else to reach.
 */
@Singleton
@DenyAll
public class ExpiredFiles {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    PracticeJobs jobs;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void clear() {
        jobs.once("expired-files", this::delete);
    }

    private void delete() {
        em.createNativeQuery("delete from keptword.day_print").executeUpdate();
        em.createNativeQuery("delete from keptword.own_copy").executeUpdate();
    }
}
