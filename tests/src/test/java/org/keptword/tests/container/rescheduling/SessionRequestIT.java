package org.keptword.tests.container.rescheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.keptword.rescheduling.AskForTime;
import org.keptword.rescheduling.OwnRequestService;
import org.keptword.rescheduling.PartOfDay;
import org.keptword.rescheduling.RequestAnswerService;
import org.keptword.rescheduling.RequestBoard;
import org.keptword.rescheduling.RequestState;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;

/** A client asks for another time of a session; the counselor moves it, or keeps its time; the partner learns nothing. */
class SessionRequestIT extends CoupleFixture {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    private OwnRequestService own;

    @Inject
    private RequestAnswerService answers;

    @Inject
    private PlanningService planning;

    private static Instant ahead(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }

    private static SuggestedTime at(int days, LocalTime time) {
        return SuggestedTime.of(LocalDate.now(ZONE).plusDays(days), time, null);
    }

    private static SuggestedTime evening(int days) {
        return SuggestedTime.of(LocalDate.now(ZONE).plusDays(days), null, PartOfDay.EVENING);
    }

    private void ask(Client client, SessionId session, SuggestedTime... suggestions) throws Exception {
        Actor actor = client.actor();
        does(actor, () -> own.ask(actor.person(), new AskForTime(session, List.of(suggestions))));
    }

    private String refused(Callable<?> act) {
        return assertThrows(DomainRefusal.class, act::call).key().replace("refusal.rescheduling.", "");
    }

    private String refusedAsking(Client client, SessionId session, SuggestedTime... suggestions) {
        return refused(() -> {
            ask(client, session, suggestions);
            return null;
        });
    }

    private RequestBoard board(Couple couple) throws Exception {
        return as(couple.counselor(), answers::open);
    }

    private RequestBoard.Asked only(Couple couple) throws Exception {
        List<RequestBoard.Asked> asked = board(couple).asked();
        assertEquals(1, asked.size());
        return asked.get(0);
    }

    private List<OwnRequestService.CurrentRequest> current(Client client) throws Exception {
        return as(client.actor(), own::current).requests();
    }

    private Instant startsAt(Couple couple) throws Exception {
        return as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                .ahead()
                .get(0)
                .startsAt();
    }

    @Test
    void theCounselorMovesItWithOneTapAndTheAnswerWaitsForWhoAskedAlone() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, ahead(3));
        ask(couple.ana(), session, at(5, TEN), evening(6));
        RequestBoard.Asked asked = only(couple);
        assertEquals(session, asked.session());
        assertEquals(
                List.of(RequestBoard.Standing.FREE, RequestBoard.Standing.PART),
                asked.options().stream().map(RequestBoard.Option::standing).toList());

        as(couple.counselor(), () -> answers.accept(asked.id(), asked.version(), 0));

        assertEquals(at(5, TEN).at(ZONE), Optional.of(startsAt(couple)));
        assertEquals(RequestState.MOVED, current(couple.ana()).get(0).state());
        assertEquals(
                at(5, TEN).at(ZONE).orElseThrow(), current(couple.ana()).get(0).startsAt());
        assertEquals(List.of(), current(couple.tom()));
        assertEquals(
                List.of(couple.ana().participant().value()),
                database.rows(
                        couple.practice().id(),
                        "select participant_id from keptword.notice where cause = 'TIME_ANSWER'"));
        Actor ana = couple.ana().actor();
        does(ana, () -> own.read(ana.person(), asked.id()));
        assertEquals(List.of(), current(couple.ana()));
    }

    @Test
    void thePartnerLearnsNothingAndMayAskTheSame() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, ahead(3));
        ask(couple.ana(), session, at(5, TEN));
        UUID asked = only(couple).id();
        Actor tom = couple.tom().actor();
        for (Callable<?> page : List.<Callable<?>>of(own::current, own::next, homes::home)) {
            String seen = as(tom, page).toString();
            assertFalse(seen.contains(asked.toString()), seen);
        }
        assertEquals(List.of(0L), database.rows(tom, "select count(*) from keptword.session_request"));
        assertThrows(NotFound.class, () -> does(tom, () -> own.withdraw(tom.person(), asked)));

        ask(couple.tom(), session, at(7, TEN));
        assertEquals(2, board(couple).asked().size());
        RequestBoard.Asked one = board(couple).asked().get(0);
        as(couple.counselor(), () -> answers.accept(one.id(), one.version(), 0));
        assertEquals(RequestState.MOVED, current(couple.ana()).get(0).state());
        assertEquals(RequestState.MOVED, current(couple.tom()).get(0).state(), "a session that is moved answers both");

        RequestBoard.Undoable undo = board(couple).undo().orElseThrow();
        does(couple.counselor(), () -> answers.undo(undo.id(), undo.version()));
        assertEquals(2, board(couple).asked().size());
    }

    @Test
    void anAnswerIsUndoneAndNothingOfItIsAnnounced() throws Exception {
        Couple couple = atWork(practice());
        Instant before = ahead(3);
        SessionId session = plan(couple, before);
        ask(couple.ana(), session, at(5, TEN));
        RequestBoard.Asked asked = only(couple);
        as(couple.counselor(), () -> answers.accept(asked.id(), asked.version(), 0));
        RequestBoard.Undoable undo = board(couple).undo().orElseThrow();
        assertThrows(StaleState.class, () -> does(couple.counselor(), () -> answers.undo(undo.id(), asked.version())));

        does(couple.counselor(), () -> answers.undo(undo.id(), undo.version()));

        assertEquals(before, startsAt(couple));
        assertEquals(RequestState.OPEN, current(couple.ana()).get(0).state());
        assertEquals(
                List.of("DROPPED"),
                database.rows(couple.practice().id(), "select state from keptword.notice where cause = 'TIME_ANSWER'"));
        does(couple.counselor(), () -> answers.keep(asked.id()));
        assertEquals(RequestState.KEPT, current(couple.ana()).get(0).state());
        assertEquals(RequestState.KEPT, board(couple).undo().orElseThrow().state());
        Actor colleague = couple.practice().colleague();
        assertEquals(Optional.empty(), as(colleague, answers::open).undo());
        assertThrows(NotFound.class, () -> does(colleague, () -> answers.undo(asked.id(), undo.version())));
    }

    @Test
    void twoWindowsAndLateAnswersChangeNothing() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, ahead(3));
        ask(couple.ana(), session, at(5, TEN), evening(5));
        RequestBoard.Asked asked = only(couple);
        assertEquals("askedAlready", refusedAsking(couple.ana(), session, at(6, TEN)));
        assertThrows(
                NotFound.class, () -> as(couple.counselor(), () -> answers.accept(asked.id(), asked.version(), 1)));
        assertThrows(
                StaleState.class,
                () -> as(couple.counselor(), () -> answers.accept(asked.id(), asked.version() + 1, 0)));

        Actor ana = couple.ana().actor();
        does(ana, () -> own.withdraw(ana.person(), asked.id()));
        does(ana, () -> own.withdraw(ana.person(), asked.id()));
        assertEquals(List.of(), board(couple).asked());
        assertEquals(
                "withdrawn",
                refused(() -> as(couple.counselor(), () -> answers.accept(asked.id(), asked.version(), 0))));

        ask(couple.ana(), session, at(6, TEN));
        RequestBoard.Asked second = only(couple);
        does(couple.counselor(), () -> answers.keep(second.id()));
        assertEquals(
                "answered",
                refused(() -> as(couple.counselor(), () -> answers.accept(second.id(), second.version(), 0))));
        assertEquals("answered", refused(() -> {
            does(ana, () -> own.withdraw(ana.person(), second.id()));
            return null;
        }));
    }

    @Test
    void aSessionMovedOnItsOwnPageAnswersAndOneCalledOffTakesTheQuestionAlong() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, ahead(3));
        ask(couple.ana(), session, evening(5));
        int version = only(couple).version();
        LocalDate day = LocalDate.now(ZONE).plusDays(5);
        as(couple.counselor(), () -> planning.retime(session, version, day.atTime(18, 0), 50));
        assertEquals(RequestState.MOVED, current(couple.ana()).get(0).state());

        SessionId next = plan(couple, ahead(4));
        ask(couple.ana(), next, evening(6));
        assertEquals(1, board(couple).asked().size());
        as(
                couple.counselor(),
                () -> planning.cancel(new PlanningService.CancelSession(next, 0, false, ByWhom.COUNSELOR, null)));
        assertEquals(List.of(), board(couple).asked());
        assertEquals("notAhead", refusedAsking(couple.ana(), next, evening(6)));
    }

    @Test
    void whatLiesAtTheSameTimeOrInAnAbsenceIsToldAndNotOffered() throws Exception {
        Couple couple = atWork(practice());
        Instant busy = at(5, TEN).at(ZONE).orElseThrow().plus(Duration.ofMinutes(30));
        SessionId session = plan(couple, ahead(3));
        plan(couple, busy);
        ask(couple.ana(), session, at(5, TEN), at(5, LocalTime.of(12, 0)));
        assertEquals(
                List.of(RequestBoard.Standing.BUSY, RequestBoard.Standing.FREE),
                only(couple).options().stream()
                        .map(RequestBoard.Option::standing)
                        .toList());
    }

    @Test
    void badSuggestionsForeignSessionsAndClosedCasesAreRefused() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, ahead(3));
        assertEquals("over", refusedAsking(couple.ana(), session, at(-1, TEN)));
        assertEquals("tooFar", refusedAsking(couple.ana(), session, evening(AskForTime.DAYS_AHEAD + 2)));
        assertEquals("howMany", refusedAsking(couple.ana(), session));
        SessionId past = plan(couple, Instant.now());
        assertEquals("notAhead", refusedAsking(couple.ana(), past, evening(2)));
        Couple other = atWork(practice());
        assertThrows(NotFound.class, () -> ask(other.ana(), session, evening(2)));

        ask(couple.ana(), session, at(5, TEN));
        RequestBoard.Asked asked = only(couple);
        assertThrows(NotFound.class, () -> as(other.counselor(), () -> answers.accept(asked.id(), asked.version(), 0)));
        assertThrows(
                EJBAccessException.class,
                () -> as(couple.practice().supervisor(), () -> answers.accept(asked.id(), asked.version(), 0)));
        assertThrows(EJBAccessException.class, () -> as(couple.counselor(), own::next));
        RequestBoard read = as(couple.practice().supervisor(), answers::open);
        assertFalse(read.mayAnswer());
        assertEquals(1, read.asked().size(), "a supervisor reads along");
        assertEquals(List.of(), as(couple.practice().colleague(), answers::open).asked());

        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(List.of(), board(couple).asked());
        assertEquals(List.of(), current(couple.ana()));
        Actor ana = couple.ana().actor();
        DomainRefusal ended =
                assertThrows(DomainRefusal.class, () -> does(ana, () -> own.withdraw(ana.person(), asked.id())));
        assertEquals("refusal.access.placeEnded", ended.key());
    }
}
