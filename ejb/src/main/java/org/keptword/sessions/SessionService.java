package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.practice.PracticeRules;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.internal.AdjacentMeetingFinder;
import org.keptword.sessions.internal.AdjacentMeetings;
import org.keptword.sessions.internal.AgreementChoices;
import org.keptword.sessions.internal.Meetings;
import org.keptword.sessions.internal.NoteAccess;
import org.keptword.sessions.internal.NoteAssembler;
import org.keptword.sessions.internal.NoteRepository;
import org.keptword.sessions.internal.SessionDetails;
import org.keptword.sessions.internal.SessionRecorder;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.sessions.internal.WithdrawnRecords;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.notes.SessionNotes;
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
    private static final NoteLocation HELD = new NoteLocation("held");

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
    AdjacentMeetingFinder neighbours;

    @Inject
    AgreementChoices agreementChoices;

    @Inject
    SessionRecorder sessionRecorder;

    @Inject
    WithdrawnRecords withdrawnRecords;

    @Inject
    SessionRepository repository;

    @Inject
    SessionDetails papers;

    @Inject
    NoteRepository noteRepository;

    @Inject
    NoteAssembler noteAssembler;

    @Inject
    AgendaSource agendas;

    @Inject
    PracticeRules rules;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Event<SessionHeld> held;

    /** One session with both clients and one with each alone: a list of those with one alone is not told to the other. */
    private static List<UUID> oneOfEach(List<Session> sessions) {
        return List.copyOf(sessions.stream()
                .collect(Collectors.toMap(Session::participantId, Session::id, (one, other) -> one))
                .values());
    }

    /** The sessions of a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseSessions ofCase(CaseId id) {
        Permit permit = guard.read(id);
        List<NoteRepository.SessionWithState> noted = noteRepository.statesOfCase(permit);
        List<Session> sessions =
                noted.stream().map(NoteRepository.SessionWithState::session).toList();
        AdjacentMeetings near = neighbours.of(sessions, permit);
        CaseLine line = near.line(id.value()).orElseThrow(NotFound::new);
        guard.recordList(
                permit,
                AuditedObject.SESSION,
                sessions.stream().map(Session::id).toList(),
                oneOfEach(sessions));
        List<SessionLine> lines =
                sessions.stream().map(s -> SessionRepository.line(s, vault)).toList();
        return new CaseSessions(
                headers.of(permit, line),
                line.participants(),
                lines.stream()
                        .filter(l -> l.state() == SessionLine.State.PLANNED)
                        .sorted(Comparator.comparing(SessionLine::startsAt).thenComparing(l -> l.id().value()))
                        .toList(),
                lines.stream()
                        .filter(l -> l.state() != SessionLine.State.PLANNED)
                        .toList(),
                near.details(sessions),
                noted.stream()
                        .collect(Collectors.toMap(one -> one.session().id(), NoteRepository.SessionWithState::state)));
    }

    /** One session with what is kept about it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionPage read(SessionId id) {
        NoteRepository.WithNotes found =
                noteRepository.anywhere(id, guard.caseload()).orElseThrow(NotFound::new);
        Guard.CaseNoteTemplates door =
                guard.readNoteDoor(new CaseId(found.session().caseId()));
        Permit permit = door.permit();
        AdjacentMeetings near = neighbours.of(List.of(found.session()), permit);
        CaseLine line = near.line(permit.caseId()).orElseThrow(NotFound::new);
        guard.record(permit, AuditAction.READ, AuditedObject.SESSION, id);
        return new SessionPage(
                CaseHeader.of(line, found.times(), permit.mayWork()),
                line.participants(),
                papers.view(found.session(), line, permit),
                near.detail(found.session()),
                noteAssembler.board(found, line, door));
    }

    /**
     * What is needed to record a session that was just held.
     *
     * @param planned the meeting it was; when empty, the one planned for today or the last days
     */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public SessionFormChoices heldForm(CaseId id, Optional<SessionId> planned) {
        Guard.CaseNoteTemplates door = guard.readNoteDoor(id);
        Permit permit = door.permit().mayWork() ? door.permit() : guard.work(id);
        CaseLine line = gates.line(permit);
        guard.record(permit, AuditAction.READ, AuditedObject.CASE, id);
        Optional<Session> meeting = meetings.justHeld(planned, permit);
        return new SessionFormChoices(
                headers.of(permit, line),
                line.participants(),
                meeting.map(one -> SessionRepository.line(one, vault)),
                agreementChoices.of(line),
                meeting.map(one -> agendas.open(one.sessionId(), permit)).orElse(List.of()),
                door.templates().stream().filter(one -> !one.retired()).toList(),
                meeting.flatMap(one -> withdrawnRecords.earlier(one, permit)));
    }

    /** Plans a meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId plan(PlanSession command) {
        Permit permit = guard.work(command.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
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
        Optional<Session> before = repository.heldBy(command.idempotencyKey(), permit);
        if (before.isPresent()) {
            sessionRecorder.refuseWhatIsNotThere(command, before.get().sessionId(), permit);
            return before.get().sessionId();
        }
        CaseFacts facts = gates.facts(permit).requireOpen();
        sessionRecorder.refuseNonsense(command, facts);
        Session session = sessionRecorder.meeting(command, facts, permit);
        sessionRecorder.note(command, session, template(command, permit), permit);
        SessionRecorder.Agreed agreed = sessionRecorder.agree(command, session);
        notes.discard(HELD, permit);
        Optional<Session> next = command.next().map(plan -> meetings.plan(plan, permit, facts));
        guard.record(permit, AuditAction.CREATE, AuditedObject.SESSION, session.sessionId());
        held.fire(new SessionHeld(
                command.caseId(),
                session.sessionId(),
                command.idempotencyKey(),
                next.map(Session::sessionId),
                next.map(Session::startsAt),
                agreed.exercises(),
                agreed.promises(),
                command.reached()));
        return session.sessionId();
    }

    /** The name of the template the note was begun with, in the language of its writer. */
    private Optional<String> template(HoldSession command, Permit permit) {
        return command.template() == null
                ? Optional.empty()
                : Optional.of(rules.noteTemplates(permit).stream()
                        .filter(one -> one.key().equals(command.template()))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .name(permit.actor().locale()));
    }

    /**
     * The sessions of a case.
     *
     * @param ahead those planned, the next one first; one whose time has passed and of which nothing was recorded stands first
     * @param behind those held, missed or called off, newest first
     * @param details what each of them is beyond its line, by its id
     * @param notes how the notes of each of them stand, by its id
     */
    public record CaseSessions(
            CaseHeader header,
            List<CaseLine.Who> participants,
            List<SessionLine> ahead,
            List<SessionLine> behind,
            Map<UUID, SessionDetail> details,
            Map<UUID, SessionNotes.NoteState> notes) {

        public CaseSessions {
            participants = List.copyOf(participants);
            ahead = List.copyOf(ahead);
            behind = List.copyOf(behind);
            details = Map.copyOf(details);
            notes = Map.copyOf(notes);
        }
    }

    /** One session with the frame of its case, and its notes as the reader may know of them. */
    public record SessionPage(
            CaseHeader header,
            List<CaseLine.Who> participants,
            SessionView session,
            SessionDetail detail,
            SessionNotes notes) {

        public SessionPage {
            participants = List.copyOf(participants);
        }
    }
}
