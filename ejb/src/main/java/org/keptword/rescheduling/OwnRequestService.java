package org.keptword.rescheduling;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.rescheduling.internal.SessionRequestRepository;
import org.keptword.rescheduling.model.SessionRequest;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;

/**
 * A client asks for another time of a session, withdraws the request, and reads the answer. Nothing of it reaches the partner: a session with
 * both changes for the partner only when the counselor moves it.
 */
@Stateless
@DenyAll
public class OwnRequestService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Sessions sessions;

    @Inject
    SessionRequestRepository repository;

    @Inject
    Clock clock;

    /** What the client asked about sessions ahead, and the answers that are not read yet. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public OwnRequests current() {
        return requests(guard.own());
    }

    /** The next session of the client, with what was asked about it. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public NextSession next() {
        Permit own = guard.own();
        Optional<SessionLine> next = sessions.next(own.active(), clock.instant());
        next.ifPresent(one ->
                guard.recordList(own, AuditedObject.SESSION, List.of(one.id().value())));
        return new NextSession(own.actor().zone(), next, requests(own));
    }

    /**
     * Asks for another time.
     *
     * @param person whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public void ask(PersonId person, AskForTime command) {
        Permit own = guard.own().shownTo(person);
        SessionLine session = sessions.of(own).stream()
                .filter(one -> one.id().equals(command.session()))
                .findFirst()
                .orElseThrow(NotFound::new);
        ParticipantId asking = participant(session.caseId(), own);
        own.requireActive(asking.value());
        locks.lockCases(Lock.SESSIONS, own);
        Instant now = clock.instant();
        if (session.state() != SessionLine.State.PLANNED || !session.startsAt().isAfter(now)) {
            throw new DomainRefusal("refusal.rescheduling.notAhead");
        }
        command.requireAhead(now, own.actor().zone());
        if (!repository.open(command.session(), own).isEmpty()) {
            throw new DomainRefusal("refusal.rescheduling.askedAlready");
        }
        SessionRequest request = new SessionRequest(own.actor(), session.caseId(), asking, command, now);
        repository.add(request);
        record(AuditAction.CREATE, request, own);
    }

    /**
     * Withdraws a request that is not answered.
     *
     * @param person whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public void withdraw(PersonId person, UUID id) {
        Permit own = guard.own().shownTo(person);
        SessionRequest request = hold(id, own);
        request.withdraw();
        record(AuditAction.CHANGE, request, own);
    }

    /**
     * The client has read the answer, which leaves the home page.
     *
     * @param person whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public void read(PersonId person, UUID id) {
        Permit own = guard.own().shownTo(person);
        SessionRequest request = hold(id, own);
        request.read(clock.instant());
        record(AuditAction.CHANGE, request, own);
    }

    private SessionRequest hold(UUID id, Permit own) {
        SessionRequest request = repository.hold(id, own).orElseThrow(NotFound::new);
        own.requireActive(request.participantId());
        return request;
    }

    private OwnRequests requests(Permit own) {
        List<CurrentRequest> found = repository.current(clock.instant(), own.active()).stream()
                .map(one -> new CurrentRequest(
                        one.request().id(),
                        one.request().session(),
                        one.startsAt(),
                        one.request().state(),
                        one.request().suggestions(),
                        one.request().zone()))
                .toList();
        if (!found.isEmpty()) {
            guard.recordList(
                    own,
                    AuditedObject.SESSION_REQUEST,
                    found.stream().map(CurrentRequest::id).toList());
        }
        return new OwnRequests(own.actor().requirePerson(), found);
    }

    /** Who the client is in a case. */
    private static ParticipantId participant(CaseId ofCase, Permit own) {
        int place = own.cases().indexOf(ofCase.value());
        if (place < 0) {
            throw new NotFound();
        }
        return new ParticipantId(own.participants().get(place));
    }

    private void record(AuditAction action, SessionRequest request, Permit own) {
        guard.record(own, action, AuditedObject.SESSION_REQUEST, request.id(), request.participantId());
    }

    /**
     * A request about a session ahead: it waits for an answer, or the answer is not read yet.
     *
     * @param startsAt when the session begins as it is planned now
     * @param zone on whose clock the suggestions are
     */
    public record CurrentRequest(
            UUID id,
            SessionId session,
            Instant startsAt,
            RequestState state,
            List<SuggestedTime> suggestions,
            ZoneId zone) {

        public CurrentRequest {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** What a client asked about sessions ahead, the next session first. */
    public record OwnRequests(PersonId person, List<CurrentRequest> requests) {

        public OwnRequests {
            requests = List.copyOf(requests);
        }
    }

    /**
     * The next session of a client.
     *
     * @param zone on whose clock times are shown and typed
     */
    public record NextSession(ZoneId zone, Optional<SessionLine> session, OwnRequests asked) {

        /** Whether the client asked for another time for it already and the request waits for an answer. */
        public boolean isAsked() {
            return asked.requests().stream()
                    .filter(one -> one.state() == RequestState.OPEN)
                    .anyMatch(one -> session.filter(next -> next.id().equals(one.session()))
                            .isPresent());
        }
    }
}
