package org.keptword.cases.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.cases.opening.CaseDraftJob;
import org.keptword.shared.Roles;

/** Ends every hour the case drafts that were not saved for 30 days and erases their words, practice by practice. */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseDraftTimer {

    @EJB
    CaseDraftJob drafts;

    @Inject
    CaseDraftRepository repository;

    @Inject
    PracticeJobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", second = "19", persistent = false, info = CaseDraftJob.NAME)
    @RolesAllowed(Roles.SYSTEM)
    public void clear() {
        jobs.inEach(CaseDraftJob.NAME, () -> repository.practicesWithExpired(clock.instant()), job -> drafts.end());
    }
}
