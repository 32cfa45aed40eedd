package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.NoteDoor;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.Gates;
import org.keptword.cases.NoteDrafts;
import org.keptword.cases.NotePlace;
import org.keptword.sessions.internal.Choices;
import org.keptword.sessions.internal.Holding;
import org.keptword.sessions.internal.Meetings;
import org.keptword.sessions.internal.Neighbourhood;
import org.keptword.sessions.internal.Neighbours;
import org.keptword.sessions.internal.NoteAccess;
import org.keptword.sessions.internal.NoteDesk;
import org.keptword.sessions.internal.NoteRows;
import org.keptword.sessions.internal.SessionPapers;
import org.keptword.sessions.internal.SessionRows;
import org.keptword.sessions.model.Session;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Plans sessions and records them when they were held. */
@Stateless
@DenyAll
public class SessionService {

    /** Where the counselor types what is recorded with a session just held. */
    private static final NotePlace HELD = new NotePlace("held");

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    Meetings meetings;

    @Inject
    Neighbourhood neighbours;

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
    AgendaSource agendas;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Event<SessionHeld> held;

    /** The sessions of a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseSessions ofCase(CaseId id) {
        Permit permit = guard.read(id);
        List<Session> sessions = rows.ofCase(permit);
        Neighbours near = neighbours.of(sessions, permit);
        CaseLine line = near.line(id.value()).orElseThrow(NotFound::new);
        guard.recordList(
                permit,
                AuditedObject.SESSION,
                sessions.stream().map(Session::id).toList());
        List<SessionLine> lines =
                sessions.stream().map(s -> SessionRows.line(s, vault)).toList();
        return new CaseSessions(
                headers.of(permit, line),
                line.participants(),
                lines.stream()
                        .filter(l -> l.state() == SessionState.PLANNED)
                        .sorted(Comparator.comparing(SessionLine::startsAt).thenComparing(l -> l.id().value()))
                        .toList(),
                lines.stream().filter(l -> l.state() != SessionState.PLANNED).toList(),
                near.details(sessions));
    }

    /** One session with what is kept about it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionPage read(SessionId id) {
        NoteRows.WithNotes found = noteRows.anywhere(id, guard.caseload()).orElseThrow(NotFound::new);
        NoteDoor door = guard.readNoteDoor(new CaseId(found.session().caseId()));
        Permit permit = door.permit();
        Neighbours near = neighbours.of(List.of(found.session()), permit);
        CaseLine line = near.line(permit.caseId()).orElseThrow(NotFound::new);
        guard.record(permit, Act.READ, AuditedObject.SESSION, id);
        return new SessionPage(
                CaseHeader.of(line, found.times(), permit.mayWork()),
                line.participants(),
                papers.view(found.session(), permit),
                near.detail(found.session()),
                noteDesk.board(found, line, door));
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
        CaseLine line = gates.line(permit);
        guard.record(permit, Act.READ, AuditedObject.CASE, id);
        Optional<SessionLine> meeting = meetings.justHeld(planned, permit);
        return new HeldForm(
                headers.of(permit, line),
                line.participants(),
                meeting,
                choices.of(line),
                meeting.map(one -> agendas.open(one.id(), permit)).orElse(List.of()));
    }

    /** Plans a meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId plan(PlanSession command) {
        Permit permit = guard.work(command.caseId());
        return meetings.plan(command, permit, gates.facts(permit).requireOpen()).sessionId();
    }

    /**
     * Records a session that was just held, in one act with its note, agreements and next date. The same attempt again changes nothing; a
     * session another attempt has recorded meanwhile is refused, so that nothing typed is dropped without a word.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId hold(HoldSession command) {
        NoteAccess.requireLength(command.note());
        Permit permit = guard.work(command.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
        Optional<Session> before = rows.heldBy(command.attempt(), permit);
        if (before.isPresent()) {
            holding.refuseWhatIsNotThere(command, before.get().sessionId(), permit);
            return before.get().sessionId();
        }
        CaseFacts facts = gates.facts(permit).requireOpen();
        holding.refuseNonsense(command, facts);
        Session session = holding.meeting(command, facts, permit);
        holding.note(command, session, permit);
        Holding.Agreed agreed = holding.agree(command, session);
        notes.discard(HELD, permit);
        Optional<Session> next = command.next().map(plan -> meetings.plan(plan, permit, facts));
        guard.record(permit, Act.CREATE, AuditedObject.SESSION, session.sessionId());
        held.fire(new SessionHeld(
                command.caseId(),
                session.sessionId(),
                next.map(Session::sessionId),
                next.map(Session::startsAt),
                agreed.exercises(),
                agreed.promises(),
                command.reached()));
        return session.sessionId();
    }
}
