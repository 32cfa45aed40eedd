package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.access.internal.EmergencyRepository;
import org.keptword.access.model.EmergencyAccess;
import org.keptword.vault.Vault;

/** What was opened in an emergency, for other features inside their services. */
@ApplicationScoped
public class Emergencies {

    @Inject
    EmergencyRepository repository;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What the acting counselor has to know; one statement. */
    public Alerts alerts(Permit caseload, LocalDate day) {
        EmergencyRepository.News news = repository.news(caseload, day);
        return new Alerts(
                news.coverLost(),
                news.unseen().stream().map(told -> line(told, true)).toList());
    }

    EmergencyLine line(EmergencyRepository.EmergencyNotice told, boolean withReason) {
        EmergencyAccess access = told.access();
        return new EmergencyLine(
                access.id(),
                access.opened().orElseThrow(),
                access.caseName(),
                told.reader(),
                withReason ? Optional.ofNullable(access.reason(vault)) : Optional.empty(),
                access.openedAt(),
                access.until(),
                access.until().isAfter(clock.instant()));
    }
}
