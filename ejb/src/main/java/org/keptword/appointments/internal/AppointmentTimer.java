package org.keptword.appointments.internal;

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
import org.keptword.appointments.AppointmentJob;
import org.keptword.notices.ClientMail;
import org.keptword.shared.Roles;

/** Goes round the practices where calendars are to be told something, one after the other. Where no mail is sent at all it rests. */
@Singleton
@Startup
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AppointmentTimer {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    TimerService timers;

    @EJB
    AppointmentJob rounds;

    @Inject
    AppointmentRepository appointments;

    @Inject
    ClientMail mail;

    @Inject
    Clock clock;

    @Inject
    PracticeJobs jobs;

    @PostConstruct
    void begin() {
        if (!PracticeJobs.rests(AppointmentJob.NAME) && mail.isOn()) {
            timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void runDue() {
        jobs.inEach(
                AppointmentJob.NAME,
                () -> appointments.practicesDue(clock.instant()),
                job -> rounds.round(clock.instant()));
    }

    @Schedule(hour = "3", minute = "57", second = "41", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void forget() {
        if (!PracticeJobs.rests(AppointmentJob.NAME)) {
            jobs.once(AppointmentJob.NAME, appointments::forget);
        }
    }
}
