package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.AccessEvent;
import org.keptword.access.Caseload;
import org.keptword.access.Guard;
import org.keptword.shared.NotFound;

/** Gives a client who made an account the place of the participant, in the same transaction. */
@ApplicationScoped
public class NewcomerObserver {

    @Inject
    Guard guard;

    @Inject
    Caseload caseload;

    @Inject
    CaseRepository cases;

    @Inject
    Clock clock;

    void onJoined(@Observes AccessEvent.ClientJoined event) {
        cases.participant(guard.job(), event.caseId(), event.participant())
                .orElseThrow(NotFound::new)
                .join(event.person().value(), clock.instant());
        caseload.joined(event.caseId(), event.participant(), event.person());
    }
}
