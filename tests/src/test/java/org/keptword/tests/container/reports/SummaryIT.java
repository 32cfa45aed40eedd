package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.goals.SetGoal;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.promises.read.Promises;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.SummaryService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.safety.FlagService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.GoalId;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** What summaries and one client's work hold, and what never gets there. Screen and paper are written from these records alone. */
class SummaryIT extends CoupleFixture {

    private static final String CANARY = "canary-";
    private static final String TOMS = "of-tom-";

    private static final List<String> SAFETY_WORDS =
            List.of("ASKED_NOT_TO", "LEGAL_ORDER", "NOT_ASKED", "CONCERN", "DANGER", "CONTACT_HAPPENED", "HURTING");

    @Inject
    private SummaryService summaries;

    @Inject
    private ClientResponsesService works;

    @Inject
    private GoalService goals;

    @Inject
    private PromiseService promises;

    @Inject
    private NoteService notes;

    @Test
    void aCaseIsSummedUpInCountsFirstAndLast() throws Exception {
        Couple couple = atWork(practice());
        full(couple);

        CaseSummary summary = of(couple.counselor(), couple, SummaryView.whole(SummaryView.Kind.CASE));

        assertEquals(2, summary.meetings().held().size());
        assertEquals(1, summary.meetings().missed());
        assertEquals(
                List.of(true, false, false, false, false),
                summary.phases().stream()
                        .map(phase -> phase.reached().isPresent())
                        .toList());
        CaseSummary.Work ana = summary.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(step -> step.of(couple.ana().participant()))
                .reduce(CaseSummary.Work.NOTHING, CaseSummary.Work::plus);
        assertEquals(new CaseSummary.Work(1, 1, 1), ana);
        Promises.Total total = summary.promises().get(0);
        assertEquals(couple.ana().participant(), total.owner());
        assertEquals(
                List.of(0, 1, 1), List.of(total.counts().kept(), total.counts().notKept(), total.repaired()));
        CaseSummary.Rated rated = summary.goals().get(0).raters().get(0);
        assertEquals(Optional.empty(), rated.rater());
        assertEquals(
                List.of(Level.LESS, Level.MORE),
                List.of(rated.first().level(), rated.last().level()));
        assertEquals(Optional.empty(), summary.attainment(), "no goal has a weight");
        assertEquals(
                List.of("Phones stay off at dinner", TOMS + "agreed"),
                summary.agreed().stream().map(CaseSummary.Agreed::words).toList());
        assertTrue(summary.span().closedAt().isEmpty());
    }

    @Test
    void nothingPrivateAndNothingOfTheSafetyPageGetsThere() throws Exception {
        Couple couple = atWork(practice());
        full(couple);
        secrets(couple);

        for (Actor reader : List.of(couple.counselor(), couple.practice().supervisor())) {
            for (SummaryView.Kind kind : SummaryView.Kind.values()) {
                assertNothing(of(reader, couple, SummaryView.whole(kind)).toString());
            }
            for (Client client : List.of(couple.ana(), couple.tom())) {
                String work = work(reader, client).toString();
                assertNothing(work);
                assertTrue(work.contains("What I said at the door"), work);
            }
        }
    }

    @Test
    void ofThePartnerWhoIsLeftOutThereIsNothing() throws Exception {
        Couple couple = atWork(practice());
        full(couple);

        String without = of(
                        couple.counselor(), couple, new SummaryView(SummaryView.Kind.CASE, Optional.of(PartnerSlot.B)))
                .toString();
        String whole = of(couple.counselor(), couple, SummaryView.whole(SummaryView.Kind.CASE))
                .toString();

        assertTrue(whole.contains(TOMS + "goal") && whole.contains(TOMS + "agreed"), whole);
        assertFalse(without.contains(TOMS), without);
        CaseSummary summary =
                of(couple.counselor(), couple, new SummaryView(SummaryView.Kind.CASE, Optional.of(PartnerSlot.B)));
        assertEquals(
                List.of(couple.ana().participant()),
                summary.people().stream().map(who -> who.id()).toList());
        assertTrue(summary.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .allMatch(step -> step.of(couple.tom().participant()).equals(CaseSummary.Work.NOTHING)));
    }

    @Test
    void noNumberTellsOfASessionWithTheOneWhoIsLeftOut() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = as(couple.counselor(), () -> goals.set(goal(couple, Optional.empty(), "We talk about money")));
        hold(couple, 60 * 72, null, List.of());
        holdWith(couple, couple.tom(), 60 * 48, false);
        SessionId last = hold(couple, 60 * 24, null, List.of());
        rate(couple, goal, last, Level.MORE);

        CaseSummary without =
                of(couple.counselor(), couple, new SummaryView(SummaryView.Kind.CASE, Optional.of(PartnerSlot.B)));

        assertEquals(
                List.of(1, 2),
                without.meetings().held().stream().map(CaseSummary.Tick::nth).toList());
        assertEquals(
                Optional.of(2), without.goals().get(0).raters().get(0).last().nth());
        assertEquals(
                List.of(1, 2, 3),
                of(couple.counselor(), couple, SummaryView.whole(SummaryView.Kind.CASE)).meetings().held().stream()
                        .map(CaseSummary.Tick::nth)
                        .toList());
    }

    @Test
    void whatWasAgreedWithTheOtherAloneIsToldToNobodyElse() throws Exception {
        Couple couple = atWork(practice());
        holdWith(couple, couple.tom(), 60, true);

        assertEquals(
                List.of(TOMS + "said for nobody in particular"),
                of(couple.counselor(), couple, SummaryView.whole(SummaryView.Kind.DISCHARGE)).agreed().stream()
                        .map(CaseSummary.Agreed::words)
                        .toList());
        String without = of(
                        couple.counselor(),
                        couple,
                        new SummaryView(SummaryView.Kind.DISCHARGE, Optional.of(PartnerSlot.B)))
                .toString();
        assertFalse(without.contains(TOMS), without);
    }

    /** A session to which one came: planned with this one alone, or with both. */
    private void holdWith(Couple couple, Client one, int minutesAgo, boolean planned) throws Exception {
        SessionId both = plan(couple, Instant.now().plusSeconds(3600));
        HoldSession command = new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                planned ? Optional.of(both) : Optional.empty(),
                Instant.now().minusSeconds(60L * minutesAgo),
                50,
                Set.of(one.participant()),
                null,
                List.of(new HoldSession.Agreed(null, Set.of(), TOMS + "said for nobody in particular")),
                Optional.empty());
        as(couple.counselor(), () -> sessions.hold(command));
    }

    @Test
    void inACaseOfOneNobodyCanBeLeftOut() throws Exception {
        Practice practice = practice();
        var id = individual(practice);
        for (PartnerSlot slot : PartnerSlot.values()) {
            assertThrows(
                    NotFound.class,
                    () -> as(
                            practice.counselor(),
                            () -> summaries.read(id, new SummaryView(SummaryView.Kind.CASE, Optional.of(slot)))));
        }
        assertEquals(
                1,
                as(practice.counselor(), () -> summaries.read(id, SummaryView.whole(SummaryView.Kind.CASE)))
                        .people()
                        .size());
    }

    @Test
    void theDischargeSummaryIsADraftUntilTheCaseIsClosed() throws Exception {
        Couple couple = atWork(practice());
        SummaryView discharge = SummaryView.whole(SummaryView.Kind.DISCHARGE);
        assertTrue(of(couple.counselor(), couple, discharge).isDraft());

        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));

        CaseSummary closed = of(couple.counselor(), couple, discharge);
        assertFalse(closed.isDraft());
        assertEquals(closed.span().closedAt().orElseThrow(), closed.until());
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertTrue(of(couple.counselor(), couple, discharge).isDraft());
    }

    @Test
    void onesWorkIsOnesOwnWithTheReplies() throws Exception {
        Couple couple = atWork(practice());
        full(couple);

        ClientResponsesService.ClientResponses ana = work(couple.counselor(), couple.ana());

        assertEquals(1, ana.count());
        assertTrue(ana.toString().contains("Thank you for telling it"), ana::toString);
        assertFalse(ana.toString().contains(TOMS), ana::toString);
        assertEquals(1, ana.chapters().get(0).responses().get(0).replies().size());
    }

    @Test
    void whatIsTakenAwayStandsInTheTrail() throws Exception {
        Couple couple = atWork(practice());
        as(couple.counselor(), () -> summaries.export(couple.caseId(), SummaryView.whole(SummaryView.Kind.CASE)));
        as(couple.counselor(), () -> summaries.export(couple.caseId(), SummaryView.whole(SummaryView.Kind.DISCHARGE)));
        work(couple.counselor(), couple.ana());
        assertEquals(
                3,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'EXPORT' and case_id = ?"
                                + " and object_kind in ('case_summary', 'discharge_summary', 'client_work')",
                        couple.caseId().value()));
    }

    /** Two held sessions and a missed one, work of both with a reply, goals, promises, agreements. */
    private void full(Couple couple) throws Exception {
        Actor counselor = couple.counselor();
        GoalId goal = as(counselor, () -> goals.set(goal(couple, Optional.empty(), "We talk about money")));
        as(counselor, () -> goals.set(goal(couple, Optional.of(couple.tom()), TOMS + "goal")));
        SessionId first = hold(couple, 60 * 24 * 8, null, List.of());
        ResponseId ana = handIn(couple.ana(), give(couple.ana(), "triggers"), triggers("What I said at the door"));
        send(counselor, ana, "Thank you for telling it", SendReview.ReviewOutcome.SENT);
        ResponseId tom =
                handIn(couple.tom(), give(couple.tom(), "triggers"), triggers(TOMS + "What I said at the door"));
        send(counselor, tom, TOMS + "reply", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        PromiseId promise = as(
                couple.ana().actor(),
                () -> promises.make(promise(couple.ana(), "I make the coffee", Optional.empty())));
        RecordOutcome not = new RecordOutcome(
                couple.ana().actor().person(), promise, today(), OutcomeKind.NOT_KEPT, UUID.randomUUID());
        as(couple.ana().actor(), () -> promises.say(not));
        UUID outcome = database.id(
                couple.practice().id(),
                "select id from keptword.promise_outcome where promise_id = ?",
                promise.value());
        as(couple.ana().actor(), () -> promises.make(promise(couple.ana(), "I make it up", Optional.of(outcome))));
        SessionId last = hold(
                couple,
                60,
                null,
                List.of(
                        new HoldSession.Agreed(null, Set.of(), "Phones stay off at dinner"),
                        new HoldSession.Agreed(null, Set.of(couple.tom().participant()), TOMS + "agreed")));
        rate(couple, goal, first, Level.LESS);
        rate(couple, goal, last, Level.MORE);
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'MISSED', by_whom = 'A', starts_at = now() - interval '3 days' where id = ?",
                plan(couple, Instant.now().plusSeconds(7200)).value());
    }

    /** Everything that stands elsewhere and must stay there. */
    private void secrets(Couple couple) throws Exception {
        Actor counselor = couple.counselor();
        AssignmentId own = give(couple.ana(), ONCE);
        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        own, Optional.empty(), couple.ana().actor().person(), Disclosure.SELF));
        handIn(couple.ana(), own, leadUp(CANARY + "self", false));
        AssignmentId draft = give(couple.tom(), ONCE);
        as(
                couple.tom().actor(),
                () -> answers.save(draft(couple.tom(), draft, 0, "page", leadUp(CANARY + "draft", false))));
        ResponseId noted = response(couple.ana(), "triggers");
        int version = read(counselor, noted).draft().version();
        as(
                counselor,
                () -> feedback.save(new SaveReview(
                        counselor.person(),
                        noted,
                        1,
                        new ReviewDraft(
                                version,
                                CANARY + "unsent",
                                CANARY + "private",
                                Optional.of(1),
                                Optional.of(1),
                                false,
                                Optional.empty()))));
        SessionId held = hold(
                couple,
                30,
                CANARY + "session-note",
                List.of(
                        new HoldSession.Agreed(null, Set.of(), "Phones stay off at dinner"),
                        new HoldSession.Agreed(null, Set.of(couple.tom().participant()), TOMS + "agreed")));
        int process = as(counselor, () -> notes.storedProcess(held)).version();
        as(counselor, () -> notes.saveProcess(held, process, CANARY + "process-note"));
        GoalId ended = as(counselor, () -> goals.set(goal(couple, Optional.empty(), "A goal that ends")));
        does(counselor, () -> goals.end(ended, 0, CANARY + "end-reason"));
        report(couple.ana(), "no", CANARY + "report");
        FlagService.FlagLine flag =
                as(counselor, () -> flags.page(couple.caseId()).flags()).get(0);
        does(counselor, () -> flags.acknowledge(flag.id(), CANARY + "done"));
        RecordScreening screening = new RecordScreening(
                couple.tom().participant(),
                ScreeningResult.CONCERN,
                today(),
                true,
                true,
                true,
                CANARY + "finding",
                Decision.GO_ON,
                CANARY + "decision");
        does(counselor, () -> screenings.record(couple.caseId(), screening));
    }

    private ResponseId response(Client client, String exercise) throws Exception {
        return new ResponseId(database.id(
                client.practice().id(),
                "select r.id from keptword.response r join keptword.assignment a on a.id = r.assignment_id"
                        + " where a.participant_id = ? and a.exercise = ?",
                client.participant().value(),
                exercise));
    }

    private void rate(Couple couple, GoalId goal, SessionId session, Level level) throws Exception {
        RateGoals command =
                new RateGoals(couple.caseId(), List.of(new RateGoals.Rating(goal, session, Optional.empty(), level)));
        does(couple.counselor(), () -> goals.rate(command));
    }

    private static SetGoal goal(Couple couple, Optional<Client> whom, String sentence) {
        return new SetGoal(
                UUID.randomUUID(),
                couple.caseId(),
                whom.map(Client::participant),
                new GoalText(sentence, null, null, "Once a week", null, null));
    }

    private static MakePromise promise(Client owner, String what, Optional<UUID> repairs) {
        return making(owner, everyDay(what, PromiseTerms.Beneficiary.HOUSEHOLD), repairs);
    }

    private static String triggers(String words) {
        return "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"" + words + "\"}]}}";
    }

    private CaseSummary of(Actor reader, Couple couple, SummaryView view) throws Exception {
        return as(reader, () -> summaries.read(couple.caseId(), view));
    }

    private ClientResponsesService.ClientResponses work(Actor reader, Client whose) throws Exception {
        ClientResponsesService.ClientResponsesExport export =
                as(reader, () -> works.export(whose.caseId(), whose.participant()));
        assertEquals(1, export.portions().size());
        return as(
                reader,
                () -> works.read(
                        whose.caseId(), whose.participant(), export.portions().get(0), export.madeAt()));
    }

    private static void assertNothing(String words) {
        assertFalse(words.contains(CANARY), () -> words.substring(words.indexOf(CANARY)));
        for (String word : SAFETY_WORDS) {
            assertFalse(words.contains(word), () -> word + " in " + words);
        }
    }
}
