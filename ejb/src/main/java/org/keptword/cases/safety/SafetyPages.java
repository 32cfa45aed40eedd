package org.keptword.cases.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.cases.internal.SafetyPageLoader;

/** Reads the safety page of a case inside the service call of a page: four statements, and four more while a pause waits for its moment. The asking service records its own act. */
@ApplicationScoped
public class SafetyPages {

    @Inject
    SafetyPageLoader loader;

    @Inject
    CaseHeaders headers;

    @Inject
    Instance<PauseNotices> notices;

    @Inject
    Clock clock;

    public SafetyView of(Guard.CaseInvitationContext door) {
        Permit permit = door.permit();
        LocalDate today = permit.actor().today(clock);
        SafetyPageLoader.Pages pages = loader.open(permit, door.practice(), today);
        return new SafetyView(
                headers.of(permit, pages.line()),
                pages.aimSince(),
                pages.gate(),
                pages.held(),
                pages.held().isPresent() ? noticed(permit) : List.of(),
                pages.people(),
                door.practice().consentVersion(),
                door.practice().places());
    }

    private List<PauseNotices.PauseNotice> noticed(Permit permit) {
        return notices.stream().flatMap(each -> each.of(permit).stream()).toList();
    }
}
