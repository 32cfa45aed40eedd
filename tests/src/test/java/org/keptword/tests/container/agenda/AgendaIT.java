package org.keptword.tests.container.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.DecideLine;
import org.keptword.agenda.Topic;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.read.Promises;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.agenda.AgreementService;
import org.keptword.reports.prep.PrepReport;
import org.keptword.sessions.AgendaSource;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;

/** What stands on an agenda, who reads it, and what holding the session makes of it. */
class AgendaIT extends CoupleFixture {

    private static final String OWN = "canary-agenda-words";

    @Inject
    private AgendaService agendas;

    @Inject
    private AgreementService courses;

    @Inject
    private CasePromiseService desk;

    @Inject
    private PlanningService planning;

    @Inject
    private PromiseService promises;

    @Test
    void whatIsBroughtIsSuggestedAndWhatAnAuthorKeepsIsNot() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 24, "note", List.of());
        ResponseId brought = handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted", true));
        SessionId next = plan(couple, inHours(1));
        report(couple.tom(), "no", "By chance");

        List<AgendaLine> lines = read(couple, couple.counselor(), next);

        assertEquals(
                List.of(AgendaLine.Origin.SAFETY, AgendaLine.Origin.BY_CLIENT),
                lines.stream().map(AgendaLine::origin).toList());
        assertEquals("/review/" + brought, lines.get(1).address());
        assertFalse(lines.toString().contains("I shouted"), "nothing is quoted");
        decide(couple, next, lines.get(1), DecideLine.Action.KEEP);
        database.run(
                couple.practice().id(),
                "update keptword.response set disclosure = 'SELF' where id = ?",
                brought.value());
        assertEquals(
                List.of(Topic.SAFETY),
                read(couple, couple.counselor(), next).stream()
                        .map(AgendaLine::topic)
                        .toList());
    }

    @Test
    void theSupervisorReadsAndOnlyTheCounselorDecides() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, inHours(1));
        add(couple, next, OWN);
        Actor supervisor = couple.practice().supervisor();

        AgendaLine line = only(read(couple, supervisor, next));

        assertEquals(new AgendaLine.Content.Own(OWN), line.matter());
        assertFalse(as(supervisor, () -> agendas.read(couple.caseId(), next)).work());
        assertThrows(
                NotFound.class, () -> as(couple.practice().colleague(), () -> agendas.read(couple.caseId(), next)));
        assertTrue(
                database
                        .rows(
                                couple.practice().id(),
                                "select encode(words, 'escape') from keptword.agenda_entry where session_id = '" + next
                                        + "'")
                        .stream()
                        .noneMatch(row -> row.toString().contains("canary")),
                "words are sealed");
    }

    @Test
    void wordsChangedAfterAnAttemptThatArrivedAreALineOfTheirOwn() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, inHours(1));
        UUID idempotencyKey = UUID.randomUUID();
        for (String words : List.of("Ask about money", "Ask about money", "Ask about money and the flat")) {
            does(couple.counselor(), () -> agendas.add(couple.caseId(), next, words, idempotencyKey));
        }
        assertEquals(
                List.of(
                        new AgendaLine.Content.Own("Ask about money"),
                        new AgendaLine.Content.Own("Ask about money and the flat")),
                read(couple, couple.counselor(), next).stream()
                        .map(AgendaLine::matter)
                        .toList());
    }

    @Test
    void aLineThatWasDecidedAboutInAnotherTabStaysAndThatIsTold() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 24, "note", List.of());
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted", true));
        SessionId next = plan(couple, inHours(1));
        AgendaLine suggested = only(read(couple, couple.counselor(), next));
        decide(couple, next, suggested, DecideLine.Action.KEEP);

        assertThrows(StaleState.class, () -> decide(couple, next, suggested, DecideLine.Action.DROP));
        AgendaLine kept = only(read(couple, couple.counselor(), next));
        assertEquals(AgendaLine.State.KEPT, kept.state());
        decide(couple, next, kept, DecideLine.Action.DROP);
        assertThrows(StaleState.class, () -> decide(couple, next, kept, DecideLine.Action.REACHED));
        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> decide(couple, next, only(read(couple, couple.counselor(), next)), DecideLine.Action.ON_TABLE));
        assertEquals("refusal.agenda.notForTable", refusal.key());
    }

    @Test
    void linesKeepTheOrderTheCounselorGivesThem() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, inHours(1));
        add(couple, next, "One");
        add(couple, next, "Two");
        add(couple, next, "Three");

        decide(couple, next, read(couple, couple.counselor(), next).get(2), DecideLine.Action.UP);
        decide(couple, next, read(couple, couple.counselor(), next).get(0), DecideLine.Action.DOWN);
        decide(couple, next, read(couple, couple.counselor(), next).get(0), DecideLine.Action.UP);

        assertEquals(List.of("Three", "One", "Two"), words(read(couple, couple.counselor(), next)));
    }

    @Test
    void whatWasNotReachedComesToTheNextSessionAlsoWhenThatIsPlannedLaterAndMoved() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = plan(couple, Instant.now().minusSeconds(60));
        add(couple, first, "Reached");
        add(couple, first, "Left");
        add(couple, first, "Unwanted");
        List<AgendaLine> lines = read(couple, couple.counselor(), first);
        decide(couple, first, lines.get(2), DecideLine.Action.DROP);

        does(
                couple.counselor(),
                () -> sessions.hold(holding(
                        couple, first, List.of(), Set.of(lines.get(0).id().get()))));
        SessionId next = plan(couple, inHours(24));
        does(
                couple.counselor(),
                () -> planning.move(new PlanningService.MoveSession(
                        next, 0, false, today().plusDays(9), LocalTime.NOON, 50, null)));

        AgendaLine carried = only(read(couple, couple.counselor(), next));
        assertEquals(AgendaLine.State.SUGGESTED, carried.state());
        assertEquals(new AgendaLine.Content.Own("Left"), carried.matter());
        assertEquals(first, carried.from().orElseThrow().session());
        assertEquals(Optional.of(1), carried.from().orElseThrow().ordinal());
        decide(couple, next, carried, DecideLine.Action.KEEP);
        AgendaLine kept = only(read(couple, couple.counselor(), next));
        assertEquals(new AgendaLine.Content.Own("Left"), kept.matter());
        assertEquals(first, kept.from().orElseThrow().session());
        List<AgendaLine> past = read(couple, couple.counselor(), first);
        assertEquals(
                List.of(AgendaLine.State.REACHED, AgendaLine.State.KEPT, AgendaLine.State.DROPPED),
                past.stream().map(AgendaLine::state).toList());
        decide(couple, first, past.get(1), DecideLine.Action.REACHED);
        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> decide(
                        couple, first, read(couple, couple.counselor(), first).get(0), DecideLine.Action.DROP));
        assertEquals("refusal.agenda.over", refusal.key());
    }

    @Test
    void theFormForASessionJustHeldNamesWhatWasOnTheAgenda() throws Exception {
        Couple couple = atWork(practice());
        ResponseId brought = handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted", true));
        SessionId next = plan(couple, Instant.now().minusSeconds(60));
        add(couple, next, OWN);
        decide(couple, next, read(couple, couple.counselor(), next).get(1), DecideLine.Action.KEEP);

        List<AgendaSource.AgendaTopic> agenda = as(
                        couple.counselor(), () -> sessions.heldForm(couple.caseId(), Optional.of(next)))
                .agenda();

        assertEquals(
                List.of("own", "piece"),
                agenda.stream().map(AgendaSource.AgendaTopic::kind).toList());
        assertEquals(OWN, agenda.get(0).words());
        assertTrue(agenda.get(1).title().isPresent());
        database.run(
                couple.practice().id(),
                "update keptword.response set disclosure = 'SELF' where id = ?",
                brought.value());
        assertEquals(
                1,
                as(couple.counselor(), () -> sessions.heldForm(couple.caseId(), Optional.of(next)))
                        .agenda()
                        .size());
        UUID unknown = UUID.randomUUID();
        assertThrows(
                NotFound.class,
                () -> as(couple.counselor(), () -> sessions.hold(holding(couple, next, List.of(), Set.of(unknown)))));
    }

    @Test
    void whatIsAgreedBecomesAnExerciseAndAPromiseInOneStep() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, Instant.now().minusSeconds(60));
        does(
                couple.counselor(),
                () -> sessions.hold(holding(
                        couple,
                        session,
                        List.of(
                                new HoldSession.Agreed(
                                        "cause-map", Set.of(couple.ana().participant()), null),
                                agreed(couple.tom(), "I call at noon", PromiseTerms.Beneficiary.PARTNER),
                                agreed(
                                        couple.tom(),
                                        "I show my phone and my password",
                                        PromiseTerms.Beneficiary.PARTNER),
                                new HoldSession.Agreed(null, Set.of(), "Phones stay off")),
                        Set.of())));

        CasePromises.Person tom = list(couple).people().get(1);
        assertEquals("I call at noon", tom.running().get(0).terms().what());
        assertEquals(1, tom.waiting().size(), "words that may serve control wait for the counselor");
        List<SessionView.AgreedLine> agreed =
                as(couple.counselor(), () -> sessions.read(session)).session().agreed();
        assertEquals(Optional.of(tom.running().get(0).id()), agreed.get(1).promise());
        assertEquals("I call at noon", agreed.get(1).words());
        List<AgreementService.AgreementOutcome> came =
                as(couple.counselor(), () -> courses.ofSession(couple.caseId(), session));
        assertEquals(
                List.of(
                        PrepReport.Outcome.NOT_HANDED_IN,
                        PrepReport.Outcome.TO_ASK,
                        PrepReport.Outcome.TO_ASK,
                        PrepReport.Outcome.TO_ASK),
                came.stream().map(AgreementService.AgreementOutcome::outcome).toList());
        assertEquals(
                List.of(PromiseState.RUNNING, PromiseState.PROPOSED),
                came.stream()
                        .flatMap(one -> one.promise().stream())
                        .map(Promises.Tally::state)
                        .toList());
        assertEquals(Optional.<PromiseId>empty(), agreed.get(0).promise());
    }

    @Test
    void aPromiseThatIsRefusedTakesTheWholeActBack() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, Instant.now().minusSeconds(60));
        add(couple, session, OWN);
        UUID line = only(read(couple, couple.counselor(), session)).id().orElseThrow();
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.tom().participant(), ParticipantState.PAUSED));

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> as(
                        couple.counselor(),
                        () -> sessions.hold(holding(
                                couple,
                                session,
                                List.of(
                                        new HoldSession.Agreed(
                                                "cause-map", Set.of(couple.ana().participant()), null),
                                        agreed(couple.tom(), "I call at noon", PromiseTerms.Beneficiary.ONESELF)),
                                Set.of(line)))));

        assertEquals("refusal.promises.ownerAway", refusal.key());
        assertEquals(
                AgendaLine.State.KEPT,
                only(read(couple, couple.counselor(), session)).state());
        assertTrue(as(couple.counselor(), () -> homework.homework(couple.caseId(), Optional.empty()))
                .running()
                .isEmpty());
        assertEquals(0, list(couple).people().get(1).running().size());
    }

    @Test
    void aPromiseNotKeptIsSuggestedUntilItIsMadeUpForAndADifferenceInCounts() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, inHours(1));
        PromiseId coffee = make(couple.tom(), "I make the coffee", PromiseTerms.Beneficiary.PARTNER, Optional.empty());
        show(couple, couple.tom(), coffee);
        say(couple.tom(), coffee, OutcomeKind.KEPT);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), coffee, today(), NoticeKind.SEEN_DIFFERENTLY));
        PromiseId walk = make(couple.tom(), "I walk every day", PromiseTerms.Beneficiary.ONESELF, Optional.empty());
        UUID missed = say(couple.tom(), walk, OutcomeKind.NOT_KEPT);

        List<AgendaLine> lines = read(couple, couple.counselor(), next);

        assertEquals(
                List.of(
                        new AgendaLine.Content.NotKept("I walk every day", 1),
                        new AgendaLine.Content.Differs(Optional.of("I make the coffee"), Optional.empty(), 1, 0, 0, 1)),
                lines.stream().map(AgendaLine::matter).toList());
        assertEquals("/cases/" + couple.caseId() + "/promises", lines.get(0).address());
        assertEquals(lines, read(couple, couple.practice().supervisor(), next));
        decide(couple, next, lines.get(0), DecideLine.Action.KEEP);
        make(couple.tom(), "I walk twice tomorrow", PromiseTerms.Beneficiary.ONESELF, Optional.of(missed));
        assertEquals(
                new AgendaLine.Content.NotKept("I walk every day", 0),
                read(couple, couple.counselor(), next).get(0).matter());
    }

    @Test
    void workWhoseDayPassedWasMovedAndPassedAgainIsSuggested() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, inHours(1));
        AssignmentId work = give(couple.ana(), ONCE);
        dueOn(couple, work, -3);
        assertEquals(List.of(), read(couple, couple.counselor(), next));

        does(couple.counselor(), () -> homework.extend(work, today().plusDays(2)));
        assertEquals(List.of(), read(couple, couple.counselor(), next));
        dueOn(couple, work, -1);

        AgendaLine line = only(read(couple, couple.counselor(), next));
        assertEquals(Topic.late(work), line.topic());
        assertEquals(AgendaLine.Content.Late.How.MOVED_AND_PASSED, ((AgendaLine.Content.Late) line.matter()).how());
        handIn(couple.ana(), work, leadUp("I shouted", false));
        assertEquals(List.of(), read(couple, couple.counselor(), next));
    }

    private void dueOn(Couple couple, AssignmentId work, int days) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.assignment set due_on = current_date + ?::int where id = ?",
                days,
                work.value());
    }

    private PromiseId make(Client owner, String what, PromiseTerms.Beneficiary whom, Optional<UUID> repairs)
            throws Exception {
        MakePromise command = making(owner, everyDay(what, whom), repairs);
        return as(owner.actor(), () -> promises.make(command));
    }

    @Test
    void ofASessionWithOneNothingOfTheOtherIsOnIt() throws Exception {
        Couple couple = atWork(practice());
        handIn(couple.tom(), give(couple.tom(), ONCE), leadUp("I left", true));
        SessionId both = plan(couple, inHours(2));
        SessionId alone = as(
                couple.counselor(),
                () -> sessions.plan(new PlanSession(
                        couple.caseId(), Optional.of(couple.ana().participant()), inHours(1), 50, null)));

        assertEquals(1, read(couple, couple.counselor(), both).size());
        assertEquals(List.of(), read(couple, couple.counselor(), alone));
        add(couple, alone, OWN);
        decide(couple, alone, only(read(couple, couple.counselor(), alone)), DecideLine.Action.ON_TABLE);
        assertTrue(only(read(couple, couple.counselor(), alone)).onTable());
    }

    private static Instant inHours(int hours) {
        return Instant.now().plusSeconds(3600L * hours);
    }

    private static HoldSession.Agreed agreed(Client owner, String what, PromiseTerms.Beneficiary whom) {
        HoldSession.AgreedPromise terms =
                new HoldSession.AgreedPromise(whom.name(), "SMALL", today(), null, Optional.of("FREQ=DAILY"));
        return new HoldSession.Agreed(null, Optional.of(terms), Set.of(owner.participant()), what);
    }

    private static HoldSession holding(
            Couple couple, SessionId planned, List<HoldSession.Agreed> agreed, Set<UUID> reached) {
        return new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                Optional.of(planned),
                Instant.now().minusSeconds(60),
                50,
                Set.of(couple.ana().participant(), couple.tom().participant()),
                null,
                agreed,
                Optional.empty(),
                reached);
    }

    private CasePromises list(Couple couple) throws Exception {
        return as(couple.counselor(), () -> desk.ofCase(couple.caseId()));
    }

    private List<AgendaLine> read(Couple couple, Actor reader, SessionId session) throws Exception {
        return as(reader, () -> agendas.read(couple.caseId(), session)).lines();
    }

    private void add(Couple couple, SessionId session, String words) throws Exception {
        does(couple.counselor(), () -> agendas.add(couple.caseId(), session, words, UUID.randomUUID()));
    }

    private void decide(Couple couple, SessionId session, AgendaLine line, DecideLine.Action action) throws Exception {
        does(
                couple.counselor(),
                () -> agendas.decide(new DecideLine(couple.caseId(), session, line.topic(), line.version(), action)));
    }

    private static AgendaLine only(List<AgendaLine> lines) {
        assertEquals(1, lines.size(), lines::toString);
        return lines.get(0);
    }

    private static List<String> words(List<AgendaLine> lines) {
        return lines.stream()
                .map(line -> ((AgendaLine.Content.Own) line.matter()).words())
                .toList();
    }
}
