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
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.access.Practices;
import org.keptword.notices.NoticeJob;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/** Goes round the practices, one after the other. A round that takes longer than the pause delays the next one and nothing else. */
@Singleton
@Startup
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    private static final Logger LOG = Logger.getLogger(NoticeTimer.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    TimerService timers;

    @Inject
    Practices practices;

    @EJB
    NoticeJob rounds;

    @Inject
    CurrentActor current;

    @Inject
    MailSetting setting;

    @Inject
    Clock clock;

    @PostConstruct
    void begin() {
        if (setting.worksByTheClock()) {
            timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void runDue() {
        practices.all().forEach(this::runDue);
    }

    private void runDue(PracticeId practice) {
        current.set(Actor.job(practice, NoticeJob.NAME));
        try {
            rounds.round(clock.instant());
        } catch (RuntimeException broken) {
            LOG.errorf("A round of notices ended early: %s", broken.getClass().getName());
        } finally {
            current.clear();
        }
    }
}
