package org.keptword.rescheduling;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.rescheduling.RequestBoard.Undoable;
import org.keptword.rescheduling.internal.RequestBoardAssembler;
import org.keptword.rescheduling.internal.SessionRequestRepository;
import org.keptword.rescheduling.internal.SessionRequestRepository.RequestAhead;
import org.keptword.rescheduling.model.SessionRequest;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/**
 * Answers clients who ask for another time: the session is moved to a time that was suggested, or stays. A session that is moved in any other
 * way answers them too. The answer can be undone at once.
 */
@Stateless
@DenyAll
public class RequestAnswerService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    PlanningService planning;

    @Inject
    Sessions sessions;

    @Inject
    RequestBoardAssembler assembler;

    @Inject
    SessionRequestRepository repository;

    @Inject
    Event<RequestEvent.Answered> answered;

    @Inject
    Event<RequestEvent.Reopened> reopened;

    @Inject
    Clock clock;

    /** The open requests of the caseload, and the answer the person can still undo. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public RequestBoard open() {
        Permit permit = guard.caseload();
        Instant now = clock.instant();
        List<RequestAhead> found = repository.ofCaseload(now, now.minus(SessionRequest.UNDOABLE_FOR), permit);
        List<RequestAhead> asked = found.stream()
                .filter(one -> one.request().state() == RequestState.OPEN)
                .toList();
        if (!asked.isEmpty()) {
            guard.recordList(
                    permit,
                    AuditedObject.SESSION_REQUEST,
                    asked.stream().map(one -> one.request().id()).toList());
        }
        return new RequestBoard(
                permit.actor().role() == Role.COUNSELOR,
                assembler.lines(asked, now, permit),
                found.stream()
                        .filter(one -> one.request().undoableUntil().isPresent())
                        .max(Comparator.comparing(
                                one -> one.request().answeredAt().orElse(Instant.MIN)))
                        .map(one -> new Undoable(
                                one.request().id(),
                                one.request().session(),
                                one.version(),
                                one.request().state(),
                                one.startsAt(),
                                one.request().undoableUntil().orElseThrow())));
    }

    /**
     * Moves the session to a time that was suggested.
     *
     * @param basedOn the version of the session the page showed; another one is stale
     * @param place which suggestion, from 0; it has a time
     */
    @RolesAllowed(Roles.COUNSELOR)
    public PlanningService.PlanningResult accept(UUID id, int basedOn, int place) {
        Permit permit = guard.work(guard.caseOf(SessionRequest.class, id));
        SessionRequest request = hold(id, permit);
        request.requireOpen();
        Instant to = request.suggestions().stream()
                .skip(place)
                .findFirst()
                .flatMap(one -> one.at(request.zone()))
                .orElseThrow(NotFound::new);
        if (!to.isAfter(clock.instant())) {
            throw new DomainRefusal("refusal.rescheduling.overNow");
        }
        return retime(request, to, basedOn, permit);
    }

    /** Keeps the time of the session. */
    @RolesAllowed(Roles.COUNSELOR)
    public void keep(UUID id) {
        Permit permit = guard.work(guard.caseOf(SessionRequest.class, id));
        SessionRequest request = hold(id, permit);
        request.keep(permit.actor().requirePersonValue(), clock.instant());
        record(request, permit);
        answered.fire(new RequestEvent.Answered(request.ofCase(), request.participant(), request.id()));
    }

    /**
     * Undoes an answer: the request is open again, and a session that was moved begins when it did before.
     *
     * @param basedOn the version of the session the page showed; of one that was moved another one is stale
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void undo(UUID id, int basedOn) {
        Permit permit = guard.work(guard.caseOf(SessionRequest.class, id));
        SessionRequest request = hold(id, permit);
        Instant at = request.answeredAt().orElseThrow(() -> new DomainRefusal("refusal.rescheduling.tooLate"));
        List<SessionRequest> together = repository.answeredAt(at, request.session(), permit);
        request.movedFrom().ifPresent(from -> retime(request, from, basedOn, permit));
        Instant now = clock.instant();
        for (SessionRequest one : together) {
            one.reopen(now);
            record(one, permit);
            reopened.fire(new RequestEvent.Reopened(one.ofCase(), one.participant(), one.id()));
        }
    }

    /** Moves the session, which answers every open request about it. */
    private PlanningService.PlanningResult retime(SessionRequest request, Instant to, int basedOn, Permit permit) {
        int minutes = sessions.of(permit).stream()
                .filter(one -> one.id().equals(request.session()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .minutes();
        LocalDateTime there = LocalDateTime.ofInstant(to, permit.actor().zone());
        return planning.retime(request.session(), basedOn, there, minutes).result();
    }

    private SessionRequest hold(UUID id, Permit permit) {
        locks.lockInCase(Lock.SESSIONS, permit);
        return repository.hold(id, permit).orElseThrow(NotFound::new);
    }

    private void record(SessionRequest request, Permit permit) {
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION_REQUEST, request.id(), request.participantId());
    }
}
