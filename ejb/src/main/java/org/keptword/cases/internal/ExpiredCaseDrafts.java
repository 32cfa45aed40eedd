package org.keptword.cases.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keptword.access.practice.PracticeJobs;

/**
 * Ends the case drafts that were not saved for 30 days and erases their words, every hour, of all practices together. It has the database role
 * of jobs and sets no actor: a function of the database says which they are, and neither reads words nor reaches any other draft.
 */
@Singleton
@DenyAll
public class ExpiredCaseDrafts {

    private static final String NAME = "expired-case-drafts";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    PracticeJobs jobs;

    @Schedule(hour = "*", minute = "23", second = "19", persistent = false)
    void clear() {
        if (!PracticeJobs.rests(NAME)) {
            jobs.once(NAME, this::end);
        }
    }

    private void end() {
        em.createNativeQuery("select keptword.end_case_drafts()").getResultList();
    }
}
