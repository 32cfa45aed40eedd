package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.shared.DomainRefusal;

/** A case that is taken up again is not erased: what was proposed or approved comes to nothing in the same act. */
@ApplicationScoped
public class RetentionReactions {

    @Inject
    Guard guard;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    /** Closing is not undone once somebody asked to erase the closed case; an open one has no such request. */
    void closingUndone(@Observes CaseEvent.ClosingUndone event) {
        if (erasures.pending(guard.work(event.caseId())).isPresent()) {
            throw new DomainRefusal("refusal.cases.changedSinceClosing");
        }
    }

    void reopened(@Observes CaseEvent.Reopened event) {
        Permit permit = guard.work(event.caseId());
        erasures.pending(permit).ifPresent(request -> {
            request.withdraw(clock.instant());
            guard.record(permit, AuditAction.CHANGE, AuditedObject.ERASURE_REQUEST, request.id(), null);
        });
    }
}
