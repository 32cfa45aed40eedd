package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.Gates;
import org.keptword.sessions.internal.SessionPapers;
import org.keptword.sessions.internal.SessionRows;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionAttendance;
import org.keptword.sessions.model.SessionNote;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Plans sessions, records them when they were held, and keeps their notes. */
@Stateless
@DenyAll
public class SessionService {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST_NOTE = 100_000;

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    SessionRows rows;

    @Inject
    SessionPapers papers;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    Event<SessionHeld> held;

    /** The sessions of a case, newest first. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<SessionLine> ofCase(CaseId id) {
        Permit permit = guard.read(id);
        List<SessionLine> lines = rows.ofCases(permit);
        guard.recordList(
                permit, "session", lines.stream().map(l -> l.id().value()).toList());
        return lines;
    }

    /** One session with what is kept about it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionView read(SessionId id) {
        Permit permit = guard.read(caseOf(id));
        Session session = rows.find(id, permit).orElseThrow(NotFound::new);
        guard.record(permit, Act.READ, "session", id);
        return view(session, permit);
    }

    /** Plans a meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId plan(PlanSession command) {
        Permit permit = guard.work(command.caseId());
        return new SessionId(plan(command, permit, openCase(permit)).id());
    }

    /** Moves a planned meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public void move(SessionId id, Instant startsAt, int minutes) {
        change(id, session -> session.move(startsAt, minutes));
    }

    /** Calls a planned meeting off; the reason may be null. */
    @RolesAllowed(Roles.COUNSELOR)
    public void cancel(SessionId id, String reason) {
        change(id, session -> session.cancel(reason, vault, clock.instant()));
    }

    /** Nobody came to a planned meeting. */
    @RolesAllowed(Roles.COUNSELOR)
    public void missed(SessionId id) {
        change(id, session -> session.missed(clock.instant()));
    }

    /** Records a session that was just held, in one act with its note, agreements and next date. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionId hold(HoldSession command) {
        Permit permit = guard.work(command.caseId());
        SessionId id = command.planned().orElse(new SessionId(command.attempt()));
        Optional<Session> before = rows.find(id, permit);
        if (before.filter(s -> s.state() == SessionState.HELD).isPresent()) {
            return id;
        }
        CaseFacts facts = openCase(permit);
        refuseNonsense(command, facts);
        Session session = before.orElseGet(() -> unplanned(command, permit));
        if (command.planned().isPresent() && before.isEmpty()) {
            throw new NotFound();
        }
        session.move(command.startedAt(), command.minutes());
        session.held(rows.heldCount(permit) + 1, clock.instant());
        for (CaseFacts.ParticipantFacts participant : facts.participants()) {
            papers.add(new SessionAttendance(
                    session, participant.id().value(), command.came().contains(participant.id())));
        }
        if (command.note() != null && !command.note().isBlank()) {
            papers.add(new SessionNote(session, permit.actor().personValue(), command.note(), vault, clock.instant()));
        }
        List<SessionHeld.Agreement> agreements = agree(command, session);
        Optional<Session> next = command.next().map(plan -> plan(plan, permit, facts));
        guard.record(permit, Act.CREATE, "session", id);
        held.fire(new SessionHeld(
                command.caseId(), id, next.map(Session::sessionId), next.map(Session::startsAt), agreements));
        return id;
    }

    /** Saves the note of a session on top of the save named; the answer is the version of the new save. */
    @RolesAllowed(Roles.COUNSELOR)
    public int saveNote(SessionId id, int basedOn, String text) {
        requireLength(text);
        Permit permit = guard.work(caseOf(id));
        Session session = rows.find(id, permit).orElseThrow(NotFound::new);
        SessionNote note = papers.note(permit, id.value()).orElse(null);
        if (note == null) {
            if (basedOn != -1) {
                throw new NotFound();
            }
            note = new SessionNote(session, permit.actor().personValue(), text, vault, clock.instant());
            papers.add(note);
        } else {
            note.save(basedOn, text, vault, clock.instant());
        }
        papers.flush();
        guard.record(permit, Act.CHANGE, "session_note", note.id(), null);
        return note.version();
    }

    private Session plan(PlanSession command, Permit permit, CaseFacts facts) {
        command.with().ifPresent(facts::participant);
        if (command.place() != null && command.place().length() > 160) {
            throw new DomainRefusal("refusal.sessions.placeTooLong");
        }
        Session session = new Session(
                new SessionId(Ids.newId()),
                permit.practice(),
                command.caseId(),
                command.with().orElse(null),
                permit.actor().personValue(),
                command.startsAt(),
                command.minutes(),
                command.place(),
                clock.instant());
        rows.add(session);
        guard.record(permit, Act.CREATE, "session", session.sessionId());
        return session;
    }

    private Session unplanned(HoldSession command, Permit permit) {
        Session session = new Session(
                new SessionId(command.attempt()),
                permit.practice(),
                command.caseId(),
                command.came().size() == 1 ? command.came().iterator().next() : null,
                permit.actor().personValue(),
                command.startedAt(),
                command.minutes(),
                null,
                clock.instant());
        rows.add(session);
        return session;
    }

    private List<SessionHeld.Agreement> agree(HoldSession command, Session session) {
        List<SessionHeld.Agreement> agreements = new ArrayList<>();
        int ordinal = 0;
        for (HoldSession.Agreed agreed : command.agreed()) {
            List<UUID> whom = new ArrayList<>(
                    agreed.whom().stream().map(ParticipantId::value).sorted().toList());
            if (whom.isEmpty()) {
                whom.add(null);
            }
            for (UUID participant : whom) {
                SessionAgreement one =
                        new SessionAgreement(session, participant, agreed.exercise(), agreed.words(), ordinal++, vault);
                papers.add(one);
                if (agreed.exercise() != null) {
                    agreements.add(new SessionHeld.Agreement(
                            one.id(), agreed.exercise(), java.util.Set.of(new ParticipantId(participant))));
                }
            }
        }
        papers.flush();
        return agreements;
    }

    private void refuseNonsense(HoldSession command, CaseFacts facts) {
        requireLength(command.note());
        if (command.came().isEmpty()) {
            throw new DomainRefusal("refusal.sessions.nobodyCame");
        }
        command.came().forEach(facts::participant);
        command.agreed().forEach(agreed -> agreed.whom().forEach(facts::participant));
        if (command.startedAt().isAfter(clock.instant())) {
            throw new DomainRefusal("refusal.sessions.notYet");
        }
    }

    private static void requireLength(String text) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw new DomainRefusal("refusal.sessions.noteTooLong", LONGEST_NOTE);
        }
    }

    private CaseFacts openCase(Permit permit) {
        CaseFacts facts = gates.facts(permit);
        if (!facts.open()) {
            throw new DomainRefusal("refusal.cases.closed");
        }
        return facts;
    }

    private void change(SessionId id, java.util.function.Consumer<Session> verb) {
        Permit permit = guard.work(caseOf(id));
        verb.accept(rows.find(id, permit).orElseThrow(NotFound::new));
        guard.record(permit, Act.CHANGE, "session", id);
    }

    private CaseId caseOf(SessionId id) {
        return rows.caseOf(id, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new);
    }

    private SessionView view(Session session, Permit permit) {
        Optional<SessionNote> note = papers.note(permit, session.id());
        return new SessionView(
                SessionRows.line(session),
                papers.attendance(permit, session.id()).stream()
                        .map(a -> new SessionView.Attended(new ParticipantId(a.participantId()), a.came()))
                        .toList(),
                note.map(n -> n.text(vault)).orElse(null),
                note.map(SessionNote::version).orElse(-1),
                note.map(SessionNote::savedAt),
                papers.agreements(permit, session.id()).stream()
                        .map(a -> new SessionView.AgreedLine(
                                a.id(), a.exercise(), a.participantId().map(ParticipantId::new), a.text(vault)))
                        .toList(),
                session.reason(vault));
    }
}
