package org.keptword.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.CaseAssignments;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.CaseResponse;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/** A couple, Ana and Tom, as the layout of an agenda is told of them. The day is 10 June 2026. */
final class AgendaFacts {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final ParticipantId ANA = new ParticipantId(Ids.newId());
    static final ParticipantId TOM = new ParticipantId(Ids.newId());
    static final CaseId CASE = new CaseId(Ids.newId());

    Aim aim = Aim.REPAIR;
    boolean joint = true;
    boolean seeSafety;
    ParticipantState ana = ParticipantState.ACTIVE;
    ParticipantState tom = ParticipantState.ACTIVE;
    final List<SessionLine> sessions = new ArrayList<>();
    final List<CaseAgendas.DecidedLine> rows = new ArrayList<>();
    final List<CaseAssignment> assignments = new ArrayList<>();
    final List<AgendaSources.AgendaPoint> points = new ArrayList<>();
    final List<PromiseConcerns.UnrepairedPromise> unrepaired = new ArrayList<>();
    final List<PromiseConcerns.NoticeDifference> differences = new ArrayList<>();

    static Instant at(int day) {
        return LocalDate.of(2026, 6, day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    SessionLine session(int day, SessionLine.State state, ParticipantId with) {
        SessionLine one = new SessionLine(
                new SessionId(Ids.newId()),
                CASE,
                Optional.ofNullable(with),
                at(day),
                50,
                null,
                state,
                Optional.empty());
        sessions.add(one);
        return one;
    }

    SessionLine held(int day) {
        return session(day, SessionLine.State.HELD, null);
    }

    SessionLine heldWithout(int day, ParticipantId away) {
        SessionLine one = new SessionLine(
                new SessionId(Ids.newId()),
                CASE,
                Optional.empty(),
                at(day),
                50,
                null,
                SessionLine.State.HELD,
                Optional.empty(),
                Set.of(away));
        sessions.add(one);
        return one;
    }

    SessionLine planned(int day) {
        return session(day, SessionLine.State.PLANNED, null);
    }

    CaseAssignment work(ParticipantId who, LocalDate due, int passed) {
        return work(who, due, passed, Recurrence.ONCE);
    }

    CaseAssignment work(ParticipantId who, LocalDate due, int passed, Recurrence recurrence) {
        return add(work(who).due(due, passed).recurs(recurrence));
    }

    CaseAssignments work(ParticipantId who) {
        return CaseAssignments.assigned(who, "timeline", at(1).minusSeconds(86400L * 40));
    }

    CaseAssignment add(CaseAssignments made) {
        assignments.add(made.made());
        return assignments.get(assignments.size() - 1);
    }

    CaseResponse piece(ParticipantId who, Integer broughtOn, boolean byAuthor) {
        return add(work(who)
                        .answered(
                                at(2),
                                Optional.empty(),
                                CaseResponse.State.WAITING,
                                byAuthor,
                                Optional.ofNullable(broughtOn).map(AgendaFacts::at)))
                .responses()
                .get(0);
    }

    PromiseConcerns.UnrepairedPromise notKept(ParticipantId owner, PromiseTerms.Beneficiary whom, int times) {
        PromiseConcerns.UnrepairedPromise one = new PromiseConcerns.UnrepairedPromise(
                new PromiseId(Ids.newId()), owner, "Call at noon", whom, times, at(8));
        unrepaired.add(one);
        return one;
    }

    CaseAgendas.DecidedLine row(
            SessionLine session,
            Topic topic,
            AgendaLine.Origin origin,
            ParticipantId whom,
            String mark,
            AgendaLine.State state) {
        CaseAgendas.DecidedLine one = new CaseAgendas.DecidedLine(
                Ids.newId(),
                0,
                session,
                topic,
                mark,
                origin,
                Optional.ofNullable(whom),
                Optional.empty(),
                origin == AgendaLine.Origin.BY_COUNSELOR ? "Own words" : null,
                state,
                false,
                rows.size() + 1,
                Optional.empty());
        rows.add(one);
        return one;
    }

    CaseAgendas.DecidedLine own(SessionLine session, ParticipantId whom, AgendaLine.State state) {
        return row(session, Topic.own(UUID.randomUUID()), AgendaLine.Origin.BY_COUNSELOR, whom, "", state);
    }

    List<AgendaLine> of(SessionLine session) {
        CaseLine line = new CaseLine(
                CASE,
                "Ana and Tom",
                CaseMode.COUPLE,
                aim,
                true,
                joint,
                List.of(
                        new CaseLine.Who(ANA, PartnerSlot.A, "Ana", ana),
                        new CaseLine.Who(TOM, PartnerSlot.B, "Tom", tom)));
        AgendaSources sources = new AgendaSources(
                session, line, seeSafety, new CaseHomework(assignments), points, unrepaired, differences);
        return new AgendaLayout(new CaseAgendas(sessions, rows), sources, TODAY, ZoneOffset.UTC).lines();
    }

    static List<Topic> topics(List<AgendaLine> lines) {
        return lines.stream().map(AgendaLine::topic).toList();
    }
}
