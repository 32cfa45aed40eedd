package org.keptword.notices.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keptword.access.practice.PracticeJobs;

/**
 * Deletes the letters and notices that were settled months ago, once a night, of all practices together. It has the database role of jobs and sets
 * no actor: a function of the database says which they are, and reaches no others.
 */
@Singleton
@DenyAll
public class SettledNotices {

    private static final String NAME = "settled-notices";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    PracticeJobs jobs;

    @Schedule(hour = "3", minute = "41", second = "7", persistent = false)
    void clear() {
        if (!PracticeJobs.rests(NAME)) {
            jobs.once(NAME, this::forget);
        }
    }

    private void forget() {
        em.createNativeQuery("select 1 from keptword.forget_notices()").getResultList();
    }
}
