package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Agendas;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.goals.Goals;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.FullResponse.Answer;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.CaseProgressAssembler;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
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
        Gates.CaseGateStatus gateStatus = gates.status(permit);
        CaseLine line = gateStatus.line();
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
                assignment -> homework.isHeldBack(assignment, gateStatus),
                LocalDate.ofInstant(now, permit.actor().zone()));
        Homework.ResponsesWithReplies responses = OwnAnswers.of(homework.withReplies(
                        work.wanted(people, everything), line.mode() == CaseMode.INDIVIDUAL, meetings.since(), permit)
                .of(who.id()));
        SessionAxis axis = courses.axis(meetings.before(), SessionAxis.Span.SIX, own.begunAt());
        PromiseCounts deeds = ownDeeds(who.id(), promises.said(permit, courses.bounds(axis)));
        List<CaseScores.ScoreLine> scores = measures.scores(permit).stream()
                .filter(score -> score.participant().equals(who.id()))
                .toList();
        GoalsPart goalsPart = new GoalsPart(people, meetings);
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
                        meetings.meeting(line),
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
                        goalsPart.own(
                                who,
                                on || line.mode() == CaseMode.INDIVIDUAL,
                                goals.lastRated(goalsPart.sessions(), permit)),
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
                        List.of(work.of(who, responses, work.markedByAuthor(responses), everything)),
                        received.texts(),
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
                                || one.matter() instanceof AgendaLine.Content.Response))
                .map(AgendaLine::withoutOrigin)
                .toList();
    }

    private static PromiseCounts ownDeeds(ParticipantId who, PromiseCounts all) {
        return new PromiseCounts(
                all.owners().stream().filter(owner -> owner.owner().equals(who)).toList());
    }

    /** Takes the answers that are never for the partner out of work, with the headings nothing is left under and the remarks beside them. */
    static final class OwnAnswers {

        private OwnAnswers() {}

        static Homework.ResponsesWithReplies of(Homework.ResponsesWithReplies own) {
            List<FullResponse> inFull = own.inFull().stream()
                    .map(work -> work.only(Answer::isForPartner))
                    .toList();
            Map<ResponseId, Set<String>> includedPaths = inFull.stream()
                    .collect(Collectors.toMap(
                            FullResponse::id,
                            work -> work.answers().stream().map(Answer::path).collect(Collectors.toSet())));
            return new Homework.ResponsesWithReplies(
                    inFull,
                    own.sent().stream()
                            .map(reply -> beside(reply, includedPaths.getOrDefault(reply.response(), Set.of())))
                            .toList());
        }

        /** What was replied, with the remarks beside answers that are included: any other quotes what stays away, or may. */
        private static SentReply beside(SentReply reply, Set<String> includedPaths) {
            List<Integer> kept = IntStream.range(0, reply.remarks().size())
                    .filter(i -> includedPaths.contains(reply.passages().get(i).path()))
                    .boxed()
                    .toList();
            return new SentReply(
                    reply.response(),
                    reply.assignment(),
                    reply.participant(),
                    reply.sentAt(),
                    reply.returned(),
                    reply.text(),
                    kept.stream().map(reply.passages()::get).toList(),
                    kept.stream().map(reply.remarks()::get).toList());
        }
    }
}
