package org.keptword.access.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.access.internal.EmergencyRepository;
import org.keptword.access.model.EmergencyAccess;
import org.keptword.shared.CaseId;
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
                news.unseen().stream().map(notice -> line(notice, false)).toList());
    }

    /** What was opened of one case and why, for its counselor and for who opened it, the newest first; one statement. */
    public List<EmergencyLine> ofCase(Permit permit) {
        return repository.opened(permit).stream()
                .map(notice -> line(notice, true))
                .toList();
    }

    EmergencyLine line(EmergencyRepository.EmergencyNotice notice, boolean withReason) {
        EmergencyAccess access = notice.access();
        return new EmergencyLine(
                access.id(),
                access.opened().orElseThrow(),
                access.caseName(),
                notice.reader(),
                withReason ? Optional.ofNullable(access.reason(vault)) : Optional.empty(),
                access.openedAt(),
                access.until(),
                access.until().isAfter(clock.instant()));
    }

    /**
     * What a counselor has to know of how the own cases are reached.
     *
     * @param coverLost whether a colleague named as cover cannot sign in any more
     * @param emergencies what colleagues opened in the own cases and the counselor has not marked as seen, the newest first
     */
    public record Alerts(boolean coverLost, List<EmergencyLine> emergencies) {

        public static final Alerts NONE = new Alerts(false, List.of());

        public Alerts {
            emergencies = List.copyOf(emergencies);
        }
    }

    /**
     * A case that a colleague opened in an emergency.
     *
     * @param reader the colleague's name
     * @param reason in the colleague's words; only on the safety page of the case
     * @param running whether it lasts still
     */
    public record EmergencyLine(
            UUID id,
            CaseId caseId,
            String caseName,
            String reader,
            Optional<String> reason,
            Instant openedAt,
            Instant until,
            boolean running) {}
}
