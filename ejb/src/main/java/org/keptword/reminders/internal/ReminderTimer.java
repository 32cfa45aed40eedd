package org.keptword.reminders.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
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
import org.keptword.reminders.ReminderJob;
import org.keptword.shared.Roles;

/** Goes round the practices where reminders are due, one after the other. */
@Singleton
@Startup
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderTimer {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    TimerService timers;

    @EJB
    ReminderJob rounds;

    @Inject
    ReminderRepository reminders;

    @Inject
    Clock clock;

    @Inject
    PracticeJobs jobs;

    @PostConstruct
    void begin() {
        if (!PracticeJobs.rests(ReminderJob.NAME)) {
            timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void runDue() {
        jobs.inEach(
                ReminderJob.NAME, () -> reminders.practicesDue(clock.instant()), job -> rounds.round(clock.instant()));
    }

    @Schedule(hour = "3", minute = "52", second = "19", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void forget() {
        if (!PracticeJobs.rests(ReminderJob.NAME)) {
            jobs.once(ReminderJob.NAME, reminders::forget);
        }
    }
}
