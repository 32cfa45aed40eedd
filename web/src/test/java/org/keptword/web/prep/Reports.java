package org.keptword.web.prep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.goals.Level;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.assign.Suggestions;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.SentReply;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.measures.change.PlainChange;
import org.keptword.measures.scoring.Range;
import org.keptword.progress.SessionAxis;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepStrands;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.SharedTexts;

/** Reports to print in tests. */
final class Reports {

    static final String EVERY_SCRIPT = "naïve Žižek Ελλάδα Привет 5 < 6 & \"so\" it goes";

    private static final LocalizedText LEAD_UP = new LocalizedText("What led up to it", "Lo que pasó antes");
    private static final LocalizedText JOURNAL = new LocalizedText("Daily journal", "Diario");
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LAST = TEN.minusSeconds(604_800);
    private static final LocalizedText TRUST = new LocalizedText("Trust in partner", "Confianza en la pareja");
    private static final PrepStrands.Deeds NO_DEEDS = new PrepStrands.Deeds(0, 0, 0, 0, 0, 0, 0);

    private Reports() {}

    /** A couple with everything a report can hold, and this as the client's words. */
    static PrepReport full(String words) {
        ParticipantId anna = new ParticipantId(UUID.randomUUID());
        ParticipantId teo = new ParticipantId(UUID.randomUUID());
        ResponseId response = new ResponseId(UUID.randomUUID());
        AssignmentId assignment = new AssignmentId(UUID.randomUUID());
        SentReply reply = new SentReply(
                response,
                assignment,
                anna,
                TEN.minusSeconds(80_000),
                false,
                "Thank you for looking at this so closely.",
                List.of(new ReviewAnswer.Passage("events/r1/what", 0, 11, "I came late")),
                List.of("What would have helped you to write a line?"));
        FullResponse work = new FullResponse(
                response,
                assignment,
                anna,
                LEAD_UP,
                Optional.empty(),
                1,
                TEN.minusSeconds(160_000),
                Disclosure.COUNSELOR_MAY_DISCUSS,
                true,
                false,
                new FullResponse.Close(Optional.of(25), Optional.of(7), Optional.of("To stay with it.")),
                List.of(
                        heading("events", 0, "What happened, one thing at a time"),
                        heading("events/r1", 1, "What happened, one thing at a time"),
                        answer("events/r1/what", "What happened just before?", false, words(words)),
                        answer(
                                "events/r1/when",
                                "When was it?",
                                false,
                                new AnswerValue(AnswerValue.Kind.DATE, "2026-11-12", null, null)),
                        answer(
                                "pace",
                                "How close do you want to be?",
                                true,
                                new AnswerValue(
                                        AnswerValue.Kind.OPTION,
                                        "slow",
                                        new LocalizedText("Slower than now", "Más despacio que ahora"),
                                        null)),
                        answer(
                                "long",
                                "How long did it last?",
                                false,
                                new AnswerValue(
                                        AnswerValue.Kind.QUANTITY,
                                        "90",
                                        new LocalizedText("minutes", "minutos"),
                                        null))));
        PrepHomework first = new PrepHomework(
                anna,
                "Anna",
                List.of(
                        new PrepHomework.Assigned(
                                LEAD_UP,
                                TEN.minusSeconds(600_000),
                                Optional.of(LocalDate.of(2026, 11, 23)),
                                Optional.empty(),
                                true),
                        new PrepHomework.Assigned(
                                JOURNAL, TEN.minusSeconds(600_000), Optional.empty(), Optional.empty(), false)),
                List.of(new PrepHomework.HandedIn(response, LEAD_UP, 1, 0, TEN.minusSeconds(160_000))),
                List.of(new PrepHomework.InFull(work, List.of(reply))),
                List.of(),
                1,
                List.of(new PrepHomework.Reply(JOURNAL, reply)),
                List.of(new PrepHomework.Open(
                        JOURNAL,
                        Optional.empty(),
                        Optional.of(new Recurrence.Entry(LocalDate.of(2026, 11, 23), true)),
                        false,
                        Recurrence.Kind.WEEKLY)),
                2);
        PrepHomework second =
                new PrepHomework(teo, "Teo", List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), 0);
        return new PrepReport(
                PrepFor.COUNSELOR,
                CASE,
                meeting(7, TEN),
                "Anna and Teo",
                people(anna, teo),
                PrepReport.Joint.ON_SEE_SAFETY,
                Optional.of(meeting(6, LAST)),
                Optional.of(strands(anna, teo)),
                goals(),
                List.of(),
                List.of(),
                List.of(
                        new PrepReport.Agreement(
                                UUID.randomUUID(),
                                meeting(6, LAST),
                                Optional.of(LEAD_UP),
                                Optional.of("Anna"),
                                "Before Tuesday",
                                PrepReport.Outcome.HANDED_IN,
                                Optional.empty()),
                        new PrepReport.Agreement(
                                UUID.randomUUID(),
                                meeting(6, LAST),
                                Optional.empty(),
                                Optional.empty(),
                                "No talks about money after nine in the evening",
                                PrepReport.Outcome.TO_ASK,
                                Optional.empty()),
                        new PrepReport.Agreement(
                                UUID.randomUUID(),
                                meeting(6, LAST),
                                Optional.empty(),
                                Optional.of("Teo"),
                                "Call at noon",
                                PrepReport.Outcome.PROMISED,
                                Optional.of(new PrepStrands.Deeds(3, 1, 1, 0, 0, 0, 0)))),
                List.of(new Suggestions.Suggestion(
                        teo,
                        "triggers",
                        new LocalizedText("What sets me off", "Lo que me hace reaccionar"),
                        new LocalizedText("Own your part", "Asumir tu parte"),
                        10,
                        true,
                        false,
                        Suggestions.Suggestion.Reason.SAME_STEP,
                        1)),
                List.of(first, second),
                List.of(),
                0,
                false,
                TEN.minusSeconds(3_600));
    }

    /** So many marked answers of one person. */
    static PrepReport many(int pieces) {
        PrepReport all = full("words");
        PrepHomework anna = all.work().get(0);
        FullResponse one = anna.brought().get(0).work();
        List<PrepHomework.InFull> brought = IntStream.range(0, pieces)
                .mapToObj(nth -> new PrepHomework.InFull(
                        new FullResponse(
                                new ResponseId(UUID.randomUUID()),
                                one.assignment(),
                                one.participant(),
                                one.title(),
                                one.entry(),
                                1,
                                one.handedInAt(),
                                one.disclosure(),
                                true,
                                false,
                                one.close(),
                                List.of(answer(
                                        "what", "What happened just before?", false, words("Words number " + nth)))),
                        List.of()))
                .toList();
        PrepHomework many = new PrepHomework(
                anna.id(),
                anna.name(),
                anna.assigned(),
                anna.handedIn(),
                brought,
                List.of(),
                0,
                anna.replies(),
                anna.open(),
                0);
        return new PrepReport(
                all.whom(),
                all.caseId(),
                all.session(),
                all.who(),
                all.people(),
                all.joint(),
                all.last(),
                all.strands(),
                all.goals(),
                all.agenda(),
                all.points(),
                all.agreements(),
                all.suggestions(),
                List.of(many, all.work().get(1)),
                all.shared(),
                0,
                false,
                all.madeAt());
    }

    /** The same for one partner, who is shown one text. */
    static PrepReport partner(String words) {
        PrepReport all = full(words);
        PrepStrands.Person anna = all.strands().orElseThrow().people().get(0);
        PrepStrands own = new PrepStrands(
                all.strands().orElseThrow().axis(),
                Optional.empty(),
                true,
                List.of(new PrepStrands.Person(
                        anna.id(),
                        anna.name(),
                        anna.words(),
                        anna.deeds(),
                        List.of(),
                        List.of(),
                        List.of(new PrepStrands.Changed(TRUST, TEN, true, Optional.of(PlainChange.HIGHER))))));
        return new PrepReport(
                PrepFor.partner(PartnerSlot.A),
                CASE,
                all.session(),
                "Anna",
                all.people().subList(0, 1),
                PrepReport.Joint.PAUSED,
                all.last(),
                Optional.of(own),
                List.of(new PrepReport.Goal(
                        "We talk about money once a week",
                        Optional.empty(),
                        List.of(goals().get(0).raters().get(1)))),
                List.of(),
                List.of(),
                all.agreements().subList(0, 2),
                List.of(),
                all.work().subList(0, 1),
                List.of(shared(all, words)),
                2,
                false,
                all.madeAt());
    }

    /** The same for the table. */
    static PrepReport table(String words) {
        PrepReport all = full(words);
        return new PrepReport(
                PrepFor.TABLE,
                CASE,
                all.session(),
                all.who(),
                all.people(),
                PrepReport.Joint.UNSAID,
                all.last(),
                Optional.empty(),
                List.of(new PrepReport.Goal("We talk about money once a week", Optional.empty(), List.of())),
                List.of(),
                List.of(),
                all.agreements().subList(1, 2),
                List.of(),
                List.of(),
                List.of(shared(all, words)),
                0,
                true,
                all.madeAt());
    }

    /** The same with everything, where nothing was shared since the last session. */
    static PrepReport sharedBefore() {
        PrepReport all = table("words");
        return new PrepReport(
                all.whom(),
                all.caseId(),
                all.session(),
                all.who(),
                all.people(),
                all.joint(),
                Optional.of(meeting(6, TEN.minusSeconds(80_000))),
                all.strands(),
                all.goals(),
                all.agenda(),
                all.points(),
                all.agreements(),
                all.suggestions(),
                all.work(),
                all.shared(),
                all.sharedMore(),
                true,
                all.madeAt());
    }

    /** A first session of which nothing is known. */
    static PrepReport bare() {
        ParticipantId anna = new ParticipantId(UUID.randomUUID());
        ParticipantId teo = new ParticipantId(UUID.randomUUID());
        SessionAxis axis = new SessionAxis(
                SessionAxis.Span.SIX,
                List.of(),
                List.of(new SessionAxis.Stretch(Instant.EPOCH, TEN, Optional.empty())),
                TEN.minusSeconds(86_400),
                TEN,
                0);
        return new PrepReport(
                PrepFor.COUNSELOR,
                CASE,
                meeting(1, TEN),
                "Anna and Teo",
                people(anna, teo),
                PrepReport.Joint.ON,
                Optional.empty(),
                Optional.of(new PrepStrands(
                        axis,
                        Optional.empty(),
                        true,
                        List.of(
                                new PrepStrands.Person(
                                        anna, "Anna", List.of(0), List.of(NO_DEEDS), List.of(), List.of(), List.of()),
                                new PrepStrands.Person(
                                        teo, "Teo", List.of(0), List.of(NO_DEEDS), List.of(), List.of(), List.of())))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new PrepHomework(
                                anna, "Anna", List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), 0),
                        new PrepHomework(
                                teo, "Teo", List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), 0)),
                List.of(),
                0,
                false,
                TEN);
    }

    private static List<PrepReport.Goal> goals() {
        return List.of(
                new PrepReport.Goal(
                        "We talk about money once a week",
                        Optional.empty(),
                        List.of(
                                new PrepReport.Goal.Rater(
                                        Optional.empty(),
                                        rating(Level.AS_EXPECTED, 6),
                                        rating(Level.MUCH_LESS, 5),
                                        true),
                                new PrepReport.Goal.Rater(
                                        Optional.of("Anna"), rating(Level.LESS, 6), rating(Level.LESS, 4), true),
                                new PrepReport.Goal.Rater(
                                        Optional.of("Teo"), rating(Level.MORE, 4), Optional.empty(), false))),
                new PrepReport.Goal(
                        "I ring when I am late",
                        Optional.of("Teo"),
                        List.of(
                                new PrepReport.Goal.Rater(
                                        Optional.empty(), rating(Level.LESS, 6), rating(Level.AS_EXPECTED, 5), true),
                                new PrepReport.Goal.Rater(
                                        Optional.of("Teo"), Optional.empty(), Optional.empty(), false))));
    }

    private static Optional<PrepReport.Goal.Rating> rating(Level level, int place) {
        return Optional.of(new PrepReport.Goal.Rating(level, place, TEN.minusSeconds((7 - place) * 604_800L)));
    }

    private static SharedTexts.CurrentShares.Text shared(PrepReport all, String words) {
        return new SharedTexts.CurrentShares.Text(
                new ShareId(UUID.randomUUID()),
                ShareKind.WORK,
                all.people().get(1).id(),
                all.people().get(0).id(),
                Optional.empty(),
                new SharedText(
                        Optional.of(LEAD_UP),
                        Optional.empty(),
                        List.of(new SharedText.Block(
                                SharedText.Label.ANSWER,
                                0,
                                0,
                                Optional.of(new LocalizedText("What happened just before?", "¿Qué pasó justo antes?")),
                                List.of(words(words)),
                                List.of()))),
                TEN.minusSeconds(90_000));
    }

    /** Three sessions, the last one week ago. */
    private static PrepStrands strands(ParticipantId anna, ParticipantId teo) {
        List<SessionAxis.Tick> ticks = List.of(tick(4, 21), tick(5, 14), tick(6, 7));
        List<SessionAxis.Stretch> stretches = List.of(
                new SessionAxis.Stretch(days(28), days(21), Optional.of(ticks.get(0))),
                new SessionAxis.Stretch(days(21), days(14), Optional.of(ticks.get(1))),
                new SessionAxis.Stretch(days(14), days(7), Optional.of(ticks.get(2))),
                new SessionAxis.Stretch(days(7), TEN, Optional.empty()));
        return new PrepStrands(
                new SessionAxis(SessionAxis.Span.THREE, ticks, stretches, days(28), TEN, 6),
                Optional.of(new PrepStrands.Scale(TRUST, new Range(0, 100))),
                true,
                List.of(
                        new PrepStrands.Person(
                                anna,
                                "Anna",
                                List.of(2, 1, 3, 1),
                                List.of(deeds(5, 6), deeds(4, 6), NO_DEEDS, deeds(5, 6)),
                                List.of(value(21, 40), value(14, 47.5), Optional.empty(), value(0, 62)),
                                List.of(new PrepStrands.Score(TRUST, 62, TEN, true, Optional.of(47.5))),
                                List.of()),
                        new PrepStrands.Person(
                                teo,
                                "Teo",
                                List.of(1, 1, 0, 0),
                                List.of(deeds(1, 2), deeds(2, 2), deeds(0, 3), NO_DEEDS),
                                List.of(value(21, 50), Optional.empty(), Optional.empty(), Optional.empty()),
                                List.of(new PrepStrands.Score(TRUST, 50, days(22), false, Optional.empty())),
                                List.of())));
    }

    private static Instant days(int ago) {
        return TEN.minusSeconds(86_400L * ago);
    }

    private static SessionAxis.Tick tick(int ordinal, int ago) {
        return new SessionAxis.Tick(new SessionId(UUID.randomUUID()), ordinal, days(ago));
    }

    private static PrepStrands.Deeds deeds(int kept, int of) {
        return new PrepStrands.Deeds(kept, 0, of - kept, 0, 0, 1, 2);
    }

    private static Optional<PrepStrands.Value> value(int ago, double value) {
        return Optional.of(new PrepStrands.Value(days(ago), value));
    }

    private static List<CaseLine.Who> people(ParticipantId anna, ParticipantId teo) {
        return List.of(
                new CaseLine.Who(anna, PartnerSlot.A, "Anna", ParticipantState.ACTIVE),
                new CaseLine.Who(teo, PartnerSlot.B, "Teo", ParticipantState.ACTIVE));
    }

    private static PrepReport.Meeting meeting(int place, Instant at) {
        return new PrepReport.Meeting(new SessionId(UUID.randomUUID()), place, at, 50, Optional.empty());
    }

    private static FullResponse.Answer heading(String path, int row, String question) {
        return new FullResponse.Answer(path, 0, row, new LocalizedText(question, question), false, List.of());
    }

    private static FullResponse.Answer answer(String path, String question, boolean counselorOnly, AnswerValue value) {
        return new FullResponse.Answer(
                path, 0, 0, new LocalizedText(question, question), counselorOnly, List.of(value));
    }

    private static AnswerValue words(String words) {
        return AnswerValue.words(words);
    }
}
