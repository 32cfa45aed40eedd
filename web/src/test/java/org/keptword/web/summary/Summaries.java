package org.keptword.web.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.Level;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.SentReply;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.promises.read.Promises;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Summaries and works to print in tests. */
final class Summaries {

    static final Instant BEGUN = Instant.parse("2026-03-03T09:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final CaseLine.Who ANNA =
            new CaseLine.Who(new ParticipantId(UUID.randomUUID()), PartnerSlot.A, "Anna", ParticipantState.ACTIVE);
    private static final CaseLine.Who TEO =
            new CaseLine.Who(new ParticipantId(UUID.randomUUID()), PartnerSlot.B, "Teo", ParticipantState.ACTIVE);

    private Summaries() {}

    /** A couple with everything a summary can hold. */
    static CaseSummary full(SummaryView.Kind kind, Optional<Instant> closed) {
        return of(SummaryView.whole(kind), closed, List.of(ANNA, TEO));
    }

    /** The same without the second partner, as the service hands it over. */
    static CaseSummary withoutTeo() {
        return of(new SummaryView(SummaryView.Kind.CASE, Optional.of(PartnerSlot.B)), Optional.empty(), List.of(ANNA));
    }

    /** A case in which nothing happened yet. */
    static CaseSummary bare() {
        CaseSpan span = span(Optional.empty());
        return new CaseSummary(
                SummaryView.whole(SummaryView.Kind.CASE),
                header(span),
                span,
                List.of(ANNA, TEO),
                new CaseSummary.Meetings(List.of(), 0, 0),
                List.of(new CaseSummary.Phase(text("Understand"), Optional.empty(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                NOW);
    }

    private static CaseSummary of(SummaryView view, Optional<Instant> closed, List<CaseLine.Who> people) {
        CaseSpan span = span(closed);
        boolean both = people.contains(TEO);
        Map<ParticipantId, CaseSummary.Work> work = both
                ? Map.of(ANNA.id(), new CaseSummary.Work(3, 9, 8), TEO.id(), new CaseSummary.Work(2, 1, 1))
                : Map.of(ANNA.id(), new CaseSummary.Work(3, 9, 8));
        CaseSummary.Person anna = new CaseSummary.Person(
                ANNA.id(),
                List.of(point(41, 0), point(48, 1), point(62, 2)),
                Optional.of(new CaseSummary.Change(ChangeClass.IMPROVED, 13.4)));
        CaseSummary.Person teo = new CaseSummary.Person(
                TEO.id(),
                List.of(point(70, 0), new CaseSummary.Point(66, day(34), Optional.of(3), true)),
                Optional.empty());
        return new CaseSummary(
                view,
                header(span),
                span,
                people,
                new CaseSummary.Meetings(
                        List.of(
                                new CaseSummary.Tick(1, day(7)),
                                new CaseSummary.Tick(2, day(21)),
                                new CaseSummary.Tick(3, day(49))),
                        1,
                        2),
                List.of(
                        new CaseSummary.Phase(
                                text("Understand"),
                                Optional.of(day(1)),
                                List.of(
                                        new CaseSummary.Step(text("What led to it"), work),
                                        new CaseSummary.Step(text("Your own part"), Map.of()))),
                        new CaseSummary.Phase(text("Heal"), Optional.empty(), List.of())),
                List.of(new CaseSummary.Step(text("Check-ins"), work)),
                List.of(new CaseSummary.Setback(ANNA.id(), day(30))),
                both
                        ? List.of(
                                new Promises.Total(ANNA.id(), new Interval(12, 2, 3, 1, 4, 0, 0, 0), 2),
                                new Promises.Total(TEO.id(), new Interval(0, 0, 0, 0, 2, 0, 0, 0), 0))
                        : List.of(new Promises.Total(ANNA.id(), new Interval(12, 2, 3, 1, 4, 0, 0, 0), 2)),
                List.of(new CaseSummary.ScaleCourse(
                        text("Trust check-in"),
                        text("Trust in the partner"),
                        new Range(0, 100),
                        Scale.Direction.HIGHER_IS_BETTER,
                        both ? List.of(anna, teo) : List.of(anna))),
                List.of(new CaseSummary.GoalCourse(
                        "We talk about money once a week without leaving the room.",
                        Optional.empty(),
                        day(2),
                        Optional.empty(),
                        List.of(new CaseSummary.Rated(
                                Optional.empty(),
                                new CaseSummary.Rating(Level.LESS, Optional.of(1), day(7)),
                                new CaseSummary.Rating(Level.MORE, Optional.of(3), day(49)),
                                3)))),
                Optional.of(new CaseSummary.Scores(
                        new CaseGoals.Attainment(42.4, 1, 1),
                        Optional.of(1),
                        new CaseGoals.Attainment(57.6, 1, 1),
                        Optional.of(3))),
                List.of(new CaseSummary.Agreed(
                        UUID.randomUUID(), Optional.empty(), Optional.of(ANNA.id()), "Call when it gets late")),
                NOW);
    }

    /** Work that was handed in, with so many pieces and these words in each. */
    static ClientResponsesService.ClientResponses work(int pieces, String words) {
        List<ClientResponsesService.ClientResponses.ResponseWithReplies> all = IntStream.range(0, pieces)
                .mapToObj(nth -> new ClientResponsesService.ClientResponses.ResponseWithReplies(
                        answered(nth, words), List.of(reply())))
                .toList();
        return new ClientResponsesService.ClientResponses(
                span(Optional.empty()).line(),
                ANNA,
                pieces == 0
                        ? List.of()
                        : List.of(
                                new ClientResponsesService.ClientResponses.Chapter(text("What led up to it"), all),
                                new ClientResponsesService.ClientResponses.Chapter(
                                        text("Daily journal"), all.subList(0, 1))),
                NOW);
    }

    private static FullResponse answered(int nth, String words) {
        return new FullResponse(
                new ResponseId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                ANNA.id(),
                text("What led up to it"),
                nth == 0 ? Optional.empty() : Optional.of(new Recurrence.Entry(LocalDate.of(2026, 11, 2), true)),
                1,
                day(10 + nth),
                Disclosure.COUNSELOR,
                false,
                nth == 1,
                new FullResponse.Close(Optional.of(20), Optional.of(6), Optional.of("To begin.")),
                List.of(
                        new FullResponse.Answer("a", 0, 0, text("What happened?"), false, List.of()),
                        new FullResponse.Answer(
                                "a/b",
                                1,
                                0,
                                text("What happened just before?"),
                                true,
                                List.of(AnswerValue.words(words)))));
    }

    private static SentReply reply() {
        return new SentReply(
                new ResponseId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                ANNA.id(),
                day(20),
                false,
                "Thank you for looking at this so closely.",
                List.of(new ReviewAnswer.Passage("a/b", 0, 3, "One")),
                List.of("What would have helped?"));
    }

    private static CaseSummary.Point point(double value, int place) {
        return new CaseSummary.Point(value, day(6 + 14 * place), Optional.of(place + 1), false);
    }

    private static CaseSpan span(Optional<Instant> closed) {
        return new CaseSpan(
                new CaseLine(
                        new CaseId(UUID.randomUUID()),
                        "Anna and Teo",
                        CaseMode.COUPLE,
                        Aim.REPAIR,
                        closed.isEmpty(),
                        true,
                        List.of(ANNA, TEO)),
                BEGUN,
                closed,
                LocalDate.of(2026, 3, 3),
                closed.map(at -> new CaseSpan.Ending(
                        CloseCase.Reason.AGREED_END,
                        LocalDate.of(2026, 6, 1),
                        Optional.of("They part as friends."),
                        true,
                        UUID.randomUUID())));
    }

    private static CaseHeader header(CaseSpan span) {
        return CaseHeader.of(span.line(), new SessionTimes.Times(3, Optional.empty()), true);
    }

    private static Instant day(int nth) {
        return BEGUN.plusSeconds(86_400L * nth);
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(words, words);
    }
}
