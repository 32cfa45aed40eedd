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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.notices.NoticeJob;
import org.keptword.shared.Roles;

/** Goes round the practices where something is due, one after the other. A round that takes longer than the pause delays the next one and nothing else. */
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
    NoticeRepository notices;

    @Inject
    MailPreferenceRepository preferences;

    @Inject
    LetterRepository letters;

    @Inject
    MailSetting setting;

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
        Instant now = clock.instant();
        jobs.inEach(NoticeJob.NAME, () -> practicesDue(now), job -> rounds.round(clock.instant()));
    }

    /** While no mail is sent at all, a round only drops what waited too long. */
    private Set<UUID> practicesDue(Instant now) {
        if (!setting.isOn()) {
            return Set.copyOf(notices.practicesDue(now.minus(NotificationBatcher.FLAG_KEEPS)));
        }
        return Stream.of(notices.practicesDue(now), preferences.practicesDue(now), letters.practicesDue(now))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
