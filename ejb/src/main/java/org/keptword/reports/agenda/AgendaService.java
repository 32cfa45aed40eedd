package org.keptword.reports.agenda;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Agendas;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.DecideLine;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.Homework;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TalkingPoints;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.promises.read.Promises;
import org.keptword.safety.Flags;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;

/**
 * The agenda of a session, for its page. It stands up here because it reads the talking points, which lie beside agendas. They come in a
 * second reading: none asks more than eight statements.
 */
@Stateless
@DenyAll
public class AgendaService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    Agendas agendas;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Flags flags;

    @Inject
    TalkingPoints talkingPoints;

    /** The agenda, its talking points aside: of those decided about it holds the name alone. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public AgendaView read(CaseId id, SessionId session) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        CaseAgendas book = agendas.book(permit);
        AgendaSources sources = sources(line, book, session, List.of(), permit);
        guard.record(permit, AuditAction.READ, AuditedObject.AGENDA, session);
        return view(line, agendas.all(book, sources, permit), sources.session(), List.of(), permit);
    }

    /** Its talking points. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public AgendaView points(CaseId id, SessionId session) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        CaseAgendas book = agendas.book(permit);
        SessionLine meeting = book.session(session);
        List<TalkingPoint> points = talkingPoints.of(line, book.sessions(), permit);
        AgendaSources sources = new AgendaSources(
                meeting, line, false, CaseHomework.NONE, AgendaPoints.of(points), List.of(), List.of());
        guard.record(permit, AuditAction.READ, AuditedObject.AGENDA, session);
        List<AgendaLine> lines = agendas.all(book, sources, permit).stream()
                .filter(one -> one.origin() == AgendaLine.Origin.TALKING_POINT)
                .toList();
        return view(line, lines, meeting, points, permit);
    }

    /** Decides about one line as it was shown. */
    @RolesAllowed(Roles.COUNSELOR)
    public void decide(DecideLine command) {
        Permit permit = guard.work(command.caseId());
        CaseLine line = gates.line(permit).requireOpen();
        locks.lockInCase(Lock.AGENDA, permit, command.session());
        CaseAgendas book = agendas.book(permit);
        boolean point = command.topic().kind().equals("point");
        List<TalkingPoint> points = point ? talkingPoints.of(line, book.sessions(), permit) : List.of();
        agendas.decide(command, book, sources(line, book, command.session(), points, permit), permit);
    }

    /**
     * Adds words of the counselor's own at the end of an agenda.
     *
     * @param words 1 to 1,000 UTF-16 code units
     * @param idempotencyKey the same key again adds nothing more
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void add(CaseId id, SessionId session, String words, UUID idempotencyKey) {
        Permit permit = guard.work(id);
        gates.line(permit).requireOpen();
        agendas.add(agendas.book(permit).session(session), words, idempotencyKey, permit);
    }

    private AgendaSources sources(
            CaseLine line, CaseAgendas book, SessionId session, List<TalkingPoint> points, Permit permit) {
        SessionLine meeting = book.session(session);
        PromiseConcerns matters = promises.matters(permit, AgendaSources.since(meeting, book.sessions()));
        boolean seeSafety = meeting.state() == SessionLine.State.PLANNED
                && flags.open(permit).stream()
                        .anyMatch(flag ->
                                meeting.with().map(flag.participant()::equals).orElse(true));
        return new AgendaSources(
                meeting,
                line,
                seeSafety,
                homework.ofCase(permit),
                AgendaPoints.of(points),
                matters.unrepaired(),
                matters.differences());
    }

    private static AgendaView view(
            CaseLine line, List<AgendaLine> lines, SessionLine session, List<TalkingPoint> points, Permit permit) {
        return new AgendaView(session, line.participants(), permit.mayWork() && line.open(), lines, points);
    }

    /**
     * The agenda of one session, or the part of it that takes longest to find out.
     *
     * @param work whether the reader may decide about it
     * @param lines every line, the dropped ones last
     * @param points the talking points the lines are about
     */
    public record AgendaView(
            SessionLine session,
            List<CaseLine.Who> people,
            boolean work,
            List<AgendaLine> lines,
            List<TalkingPoint> points) {

        public AgendaView {
            people = List.copyOf(people);
            lines = List.copyOf(lines);
            points = List.copyOf(points);
        }
    }
}
