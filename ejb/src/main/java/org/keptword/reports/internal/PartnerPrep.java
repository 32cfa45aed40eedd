package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Agendas;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.goals.Goals;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.Homework;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.CaseProgressAssembler;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.PromiseCounts;
import org.keptword.promises.Promises;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.sharing.SharedTexts;

/**
 * The report for one partner: the own things, and what the other shows to this one. Everything else is left out before anything is made of
 * it; answers that are never for the partner stay away from a paper that may lie on a table.
 */
@ApplicationScoped
public class PartnerPrep {

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Goals goals;

    @Inject
    CaseProgressAssembler courses;

    @Inject
    SharedTexts shared;

    @Inject
    Agendas agendas;

    @Inject
    Clock clock;

    /** The report; at most twelve statements. */
    public PrepService.PrepPage of(
            Sessions.CaseMeetings found, SessionId id, PrepFor whom, boolean everything, Permit permit) {
        Instant now = clock.instant();
        Gates.CaseGateStatus standing = gates.standing(permit);
        CaseLine line = standing.line();
        CaseLine.Who who =
                PrepKinds.partner(whom, line, PrepMeetings.all(found, id).session());
        PrepMeetings meetings = PrepMeetings.known(
                found, id, one -> one.with().map(who.id()::equals).orElse(true));
        List<CaseLine.Who> people = List.of(who);
        CaseHomework own = homework.ofCase(permit).of(who.id());
        CaseHomework shown = own.onScreen();
        HomeworkPart work = new HomeworkPart(
                shown,
                meetings,
                given -> homework.isHeldBack(given, standing),
                LocalDate.ofInstant(now, permit.actor().zone()));
        Homework.ResponsesWithReplies told = OwnAnswers.of(homework.told(
                        work.wanted(people, everything), line.mode() == CaseMode.INDIVIDUAL, meetings.since(), permit)
                .of(who.id()));
        SessionAxis axis = courses.axis(meetings.before(), SessionAxis.Span.SIX, own.begunAt());
        PromiseCounts deeds = ownDeeds(who.id(), promises.said(permit, courses.bounds(axis)));
        List<CaseScores.ScoreLine> scores = measures.scores(permit).stream()
                .filter(score -> score.participant().equals(who.id()))
                .toList();
        boolean on = TablePrep.isOn(line);
        SharedTexts.CurrentShares texts = on ? shared.shown(permit) : SharedTexts.CurrentShares.NOTHING;
        SharedPart received = new SharedPart(
                texts.texts().stream()
                        .filter(text -> text.recipient().equals(who.id()))
                        .toList(),
                meetings.since(),
                everything);
        return new PrepService.PrepPage(
                new PrepReport(
                        whom,
                        line.id(),
                        meetings.told(line),
                        who.name(),
                        people,
                        on ? TablePrep.paused(texts.resting()) : TablePrep.pausedNow(gates, line, permit),
                        meetings.last(line),
                        Optional.of(StrandsPart.own(
                                who,
                                axis,
                                courses.words(people, own.assignments(), axis),
                                courses.deeds(people, deeds, axis),
                                courses.own(scores),
                                scores.stream()
                                        .allMatch(score -> score.instrument().equals(CounselorPrep.MEASURE)),
                                meetings.since())),
                        new GoalsPart(people, meetings)
                                .own(who, on || line.mode() == CaseMode.INDIVIDUAL, goals.rated(permit)),
                        agenda(meetings.session(), line, who, shown, permit),
                        List.of(),
                        AgreementPart.of(
                                meetings.agreed().stream()
                                        .filter(one -> one.came().contains(who.id()))
                                        .toList(),
                                meetings,
                                line,
                                people,
                                work,
                                Optional.empty()),
                        List.of(),
                        List.of(work.of(who, told, work.markedByAuthor(told), everything)),
                        received.told(),
                        received.more(),
                        everything,
                        now),
                PrepKinds.of(line, meetings.session()));
    }

    private List<AgendaLine> agenda(
            SessionLine session, CaseLine line, CaseLine.Who who, CaseHomework shown, Permit permit) {
        AgendaSources sources = new AgendaSources(session, line, false, shown, List.of(), List.of(), List.of());
        return agendas.of(sources, permit).stream()
                .filter(one -> one.onTable()
                        && one.whom().map(who.id()::equals).orElse(true)
                        && (one.matter() instanceof AgendaLine.Content.Own
                                || one.matter() instanceof AgendaLine.Content.Piece))
                .map(AgendaLine::withoutOrigin)
                .toList();
    }

    private static PromiseCounts ownDeeds(ParticipantId who, PromiseCounts all) {
        return new PromiseCounts(
                all.owners().stream().filter(owner -> owner.owner().equals(who)).toList());
    }
}
