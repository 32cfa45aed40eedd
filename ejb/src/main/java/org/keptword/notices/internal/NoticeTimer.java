package org.keptword.notices.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.notices.NoticeJob;
import org.keptword.shared.Roles;

/** Goes round the practices, one after the other. A round that takes longer than the pause delays the next one and nothing else. */
@Singleton
@Startup
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    TimerService timers;

    @EJB
    NoticeJob rounds;

    @Inject
    Clock clock;

    @Inject
    PracticeJobs jobs;

    @PostConstruct
    void begin() {
        if (!PracticeJobs.rests(NoticeJob.NAME)) {
            timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void runDue() {
        jobs.inEach(NoticeJob.NAME, job -> rounds.round(clock.instant()));
    }
}
