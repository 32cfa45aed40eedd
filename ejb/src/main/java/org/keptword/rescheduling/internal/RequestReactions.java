package org.keptword.rescheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.rescheduling.RequestEvent;
import org.keptword.rescheduling.model.SessionRequest;
import org.keptword.sessions.SessionMoved;

/** A session that is moved, wherever that is done, answers whoever asked for another time. */
@ApplicationScoped
public class RequestReactions {

    @Inject
    Guard guard;

    @Inject
    SessionRequestRepository repository;

    @Inject
    Event<RequestEvent.Answered> answered;

    @Inject
    Clock clock;

    void moved(@Observes SessionMoved session) {
        Permit permit = guard.work(session.caseId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (SessionRequest request : repository.open(session.session(), permit)) {
            request.move(session.before(), permit.actor().requirePersonValue(), now);
            guard.record(
                    permit, AuditAction.CHANGE, AuditedObject.SESSION_REQUEST, request.id(), request.participantId());
            answered.fire(new RequestEvent.Answered(request.ofCase(), request.participant(), request.id()));
        }
    }
}
