package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.Gates;
import org.keptword.cases.NoteDrafts;
import org.keptword.cases.NotePlace;
import org.keptword.sessions.internal.Choices;
import org.keptword.sessions.internal.Holding;
import org.keptword.sessions.internal.Meetings;
import org.keptword.sessions.internal.NoteAccess;
import org.keptword.sessions.internal.NoteDesk;
import org.keptword.sessions.internal.NoteRows;
import org.keptword.sessions.internal.SessionPapers;
import org.keptword.sessions.internal.SessionRows;
import org.keptword.sessions.model.Session;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Plans sessions and records them when they were held. */
@Stateless
@DenyAll
public class SessionService {

    private static final int LONGEST_REASON = 1000;

    /** Where the counselor types what is recorded with a session just held. */
    private static final NotePlace HELD = new NotePlace("held");

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    Meetings meetings;

    @Inject
    Choices choices;

    @Inject
    Holding holding;

    @Inject
    SessionRows rows;

    @Inject
    SessionPapers papers;

    @Inject
    NoteRows noteRows;

    @Inject
    NoteDesk noteDesk;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    Event<SessionHeld> held;

    /** The sessions of a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseSessions ofCase(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = caseLine(permit);
        List<SessionLine> lines = rows.ofCases(permit);
        guard.recordList(
                permit, "session", lines.stream().map(l -> l.id().value()).toList());
        return new CaseSessions(
                headers.of(permit, line),
                line.participants(),
                lines.stream()
                        .filter(l -> l.state() == SessionState.PLANNED)
                        .sorted(Comparator.comparing(SessionLine::startsAt).thenComparing(l -> l.id().value()))
                        .toList(),
                lines.stream().filter(l -> l.state() != SessionState.PLANNED).toList());
    }

    /** One session with what is kept about it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionPage read(SessionId id) {
        NoteRows.WithNotes found = noteRows.anywhere(id, guard.caseload()).orElseThrow(NotFound::new);
        Permit permit = guard.read(new CaseId(found.session().caseId()));
        CaseLine line = caseLine(permit);
        guard.record(permit, Act.READ, "session", id);
        return new SessionPage(
                headers.of(permit, line),
                line.participants(),
                papers.view(found.session(), permit),
                noteDesk.board(found, line, permit));
    }

    /**
     * What is needed to record a session that was just held.
     *
     * @param planned the meeting it was; when empty, the one planned for today or the last days
     */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public HeldForm heldForm(CaseId id, Optional<SessionId> planned) {
        Permit permit = guard.work(id);
        CaseLine line = caseLine(permit);
        guard.record(permit, Act.READ, "cases", id);
        return new HeldForm(
                headers.of(permit, line), line.participants(), meetings.justHeld(planned, permit), choices.of(line));
    }

    /** Plans a meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId plan(PlanSession command) {
        Permit permit = guard.work(command.caseId());
        return meetings.plan(command, permit, openCase(permit)).sessionId();
    }

    /** Moves a planned meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public void move(SessionId id, Instant startsAt, int minutes) {
        change(id, (session, permit) -> {
            meetings.refusePast(startsAt, permit);
            session.move(startsAt, minutes);
        });
    }

    /** Calls a planned meeting off; the reason may be null. */
    @RolesAllowed(Roles.COUNSELOR)
    public void cancel(SessionId id, String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.sessions.reasonTooLong", LONGEST_REASON);
        }
        change(id, (session, permit) -> {
            session.cancel(reason, vault, clock.instant());
            notes.discard(NotePlace.of("session", id), permit);
        });
    }

    /** Nobody came to a planned meeting, whose time has come. */
    @RolesAllowed(Roles.COUNSELOR)
    public void missed(SessionId id) {
        change(id, (session, permit) -> session.missed(clock.instant()));
    }

    /**
     * Records a session that was just held, in one act with its note, agreements and next date. The same attempt again changes nothing; a
     * session another attempt has recorded meanwhile is refused, so that nothing typed is dropped without a word.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId hold(HoldSession command) {
        NoteAccess.requireLength(command.note());
        Permit permit = guard.work(command.caseId());
        rows.takeTurns(permit);
        Optional<Session> before = rows.heldBy(command.attempt(), permit);
        if (before.isPresent()) {
            return before.get().sessionId();
        }
        CaseFacts facts = openCase(permit);
        holding.refuseNonsense(command, facts);
        Session session = holding.meeting(command, facts, permit);
        holding.note(command, session, permit);
        List<SessionHeld.Agreement> agreements = holding.agree(command, session);
        notes.discard(HELD, permit);
        Optional<Session> next = command.next().map(plan -> meetings.plan(plan, permit, facts));
        guard.record(permit, Act.CREATE, "session", session.sessionId());
        held.fire(new SessionHeld(
                command.caseId(),
                session.sessionId(),
                next.map(Session::sessionId),
                next.map(Session::startsAt),
                agreements));
        return session.sessionId();
    }

    private CaseFacts openCase(Permit permit) {
        CaseFacts facts = gates.facts(permit);
        if (!facts.open()) {
            throw new DomainRefusal("refusal.cases.closed");
        }
        return facts;
    }

    private CaseLine caseLine(Permit permit) {
        UUID id = permit.caseId();
        return Optional.ofNullable(gates.lines(permit, List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    private void change(SessionId id, BiConsumer<Session, Permit> verb) {
        Permit permit = guard.work(caseOf(id));
        verb.accept(rows.find(id, permit).orElseThrow(NotFound::new), permit);
        guard.record(permit, Act.CHANGE, "session", id);
    }

    private CaseId caseOf(SessionId id) {
        return rows.caseOf(id, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new);
    }
}
