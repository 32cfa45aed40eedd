package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.CounselorAgenda;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.goals.Goals;
import org.keptword.homework.assign.Suggestions;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.Homework;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.CaseProgressAssembler;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TalkingPoint;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.reports.agenda.AgendaPoints;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Joint;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** The report for the counselor alone: everything about those the session is with. Of the safety page it knows that there is something. */
@ApplicationScoped
public class CounselorPrep {

    /** The measure whose scores are reported where there are any. */
    static final String MEASURE = Measures.TRUST_CHECK_IN;

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    Suggestions suggestions;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Goals goals;

    @Inject
    CaseProgressAssembler courses;

    @Inject
    CounselorAgenda agendas;

    @Inject
    Clock clock;

    /** The report; ten statements, and one more for a session with one where there was one with the other alone. */
    public PrepService.PrepPage of(Sessions.CaseMeetings found, SessionId id, boolean everything, Permit permit) {
        Instant now = clock.instant();
        Gates.CaseGateStatus gateStatus = gates.status(permit);
        CaseLine line = gateStatus.line();
        PrepMeetings meetings = PrepMeetings.all(found, id);
        List<CaseLine.Who> people = PrepKinds.people(line, meetings.session());
        CaseHomework assigned = homework.ofCase(permit);
        HomeworkPart work = new HomeworkPart(
                assigned,
                meetings,
                assignment -> homework.isHeldBack(assignment, gateStatus),
                LocalDate.ofInstant(now, permit.actor().zone()));
        Homework.ResponsesWithReplies responses = homework.withReplies(
                work.wanted(people, everything), line.mode() == CaseMode.INDIVIDUAL, meetings.since(), permit);
        Optional<Instant> first = assigned.begunAt();
        SessionAxis axis = courses.axis(meetings.before(), SessionAxis.Span.SIX, first);
        Promises.Deeds deeds = promises.deeds(permit, courses.bounds(axis));
        CaseScores scores = measures.ofCase(permit);
        CounselorAgenda.FlaggedAgenda flaggedAgenda = agendas.read(permit);
        PromiseCounts said = meetings.areAll()
                ? deeds.counts()
                : promises.said(permit, courses.bounds(courses.axis(meetings.every(), SessionAxis.Span.SIX, first)));
        List<TalkingPoint> points =
                courses.points(line, meetings.every(), assigned.assignments(), scores, said, permit);
        GoalsPart goalsPart = new GoalsPart(people, meetings);
        Set<ParticipantId> wanted = people.stream().map(CaseLine.Who::id).collect(Collectors.toSet());
        return new PrepService.PrepPage(
                new PrepReport(
                        PrepFor.COUNSELOR,
                        line.id(),
                        meetings.meeting(line),
                        line.name(),
                        people,
                        joint(line, flaggedAgenda.flagged()),
                        meetings.last(line),
                        Optional.of(StrandsPart.counselor(
                                people,
                                axis,
                                courses.words(line.participants(), assigned.assignments(), axis),
                                courses.deeds(line.participants(), deeds.counts(), axis),
                                courses.trust(line.participants(), scores, MEASURE, meetings.before(), axis),
                                meetings.since())),
                        goalsPart.counselor(goals.lastRated(goalsPart.sessions(), permit)),
                        agenda(found, meetings, line, flaggedAgenda, assigned, points, permit).stream()
                                .filter(one -> one.whom().map(wanted::contains).orElse(true))
                                .toList(),
                        points.stream()
                                .filter(point -> wanted.contains(point.whom()))
                                .toList(),
                        AgreementPart.of(
                                meetings.agreedWith(people), meetings, line, people, work, Optional.of(deeds.each())),
                        suggestions.of(gateStatus, assigned, wanted),
                        people.stream()
                                .map(who -> work.of(who, responses, work.marked(), everything))
                                .toList(),
                        List.of(),
                        0,
                        everything,
                        now),
                PrepKinds.of(line, meetings.session()));
    }

    private List<AgendaLine> agenda(
            Sessions.CaseMeetings found,
            PrepMeetings meetings,
            CaseLine line,
            CounselorAgenda.FlaggedAgenda flaggedAgenda,
            CaseHomework assigned,
            List<TalkingPoint> points,
            Permit permit) {
        PromiseConcerns matters = promises.matters(permit, AgendaSources.since(meetings.session(), found.all()));
        return agendas.of(
                flaggedAgenda,
                new AgendaSources(
                        meetings.session(),
                        line,
                        flaggedAgenda.seeSafety().contains(meetings.session().id()),
                        assigned,
                        AgendaPoints.of(points),
                        matters.unrepaired(),
                        matters.differences()),
                permit);
    }

    private static Joint joint(CaseLine line, boolean flagged) {
        boolean couple = line.mode() == CaseMode.COUPLE;
        if (!line.jointWork()) {
            return couple ? Joint.OFF_SEE_SAFETY : Joint.CONTACT_OFF_SEE_SAFETY;
        }
        if (flagged) {
            return couple ? Joint.ON_SEE_SAFETY : Joint.CONTACT_ON_SEE_SAFETY;
        }
        return couple ? Joint.ON : Joint.CONTACT_ON;
    }
}
