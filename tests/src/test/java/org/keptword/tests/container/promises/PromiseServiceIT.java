package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.promises.keep.TodaysPromises;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.StaleState;
import org.keptword.today.HomeService;

/** What a client does with promises. */
class PromiseServiceIT extends PromiseFixture {

    private static final String SECRET = "Call at noon on the dot";

    @Inject
    private OwnAccount account;

    // ---- making -----------------------------------------------------------------------------------------------------

    @Test
    void aPromiseIsAskedAboutOnItsDayAndOnHome() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.PARTNER);
        TodaysPromises.Day day = page(couple.ana()).days().today().get(0);
        assertEquals(id, day.promise());
        assertEquals(today(), day.day());
        assertEquals(SECRET, day.terms().what());
        HomeService.ClientHome home = as(couple.ana().actor(), homes::home);
        assertEquals(List.of(day), home.promises().today());
    }

    @Test
    void theSameAttemptMakesOnePromise() throws Exception {
        Couple couple = atWork(practice());
        MakePromise command = making(couple.ana(), terms(SECRET, PromiseTerms.Beneficiary.ONESELF, daily()), Set.of());
        PromiseId first = as(couple.ana().actor(), () -> promises.make(command));
        assertEquals(first, as(couple.ana().actor(), () -> promises.make(command)));
        assertEquals(1, page(couple.ana()).running().size());
    }

    @Test
    void somebodyElseOnTheSameDeviceIsRefused() throws Exception {
        Couple couple = atWork(practice());
        MakePromise command = making(couple.ana(), terms(SECRET, PromiseTerms.Beneficiary.ONESELF, daily()), Set.of());
        assertThrows(AnotherPerson.class, () -> as(couple.tom().actor(), () -> promises.make(command)));
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.ONESELF);
        RecordOutcome saying = saying(couple.ana(), id, today(), OutcomeKind.KEPT);
        assertThrows(AnotherPerson.class, () -> as(couple.tom().actor(), () -> promises.say(saying)));
    }

    @Test
    void whatMayServeControlWaitsForTheCounselor() throws Exception {
        Couple couple = atWork(practice());
        MakePromise ticked = making(
                couple.ana(),
                terms("Nothing in it", PromiseTerms.Beneficiary.PARTNER, daily()),
                Set.of(PromiseSubject.MONEY));
        as(couple.ana().actor(), () -> promises.make(ticked));
        make(couple.ana(), "I give you my password", PromiseTerms.Beneficiary.PARTNER);
        PromisePage page = page(couple.ana());
        assertEquals(2, page.waiting().size());
        assertEquals(List.of(), page.running());
        assertEquals(List.of(), page.days().today());
        PromiseId first = page.waiting().get(0).id();
        assertRefused("refusal.promises.notRunning", () -> say(couple.ana(), first, OutcomeKind.KEPT));
        does(couple.counselor(), () -> desk.approve(first));
        does(couple.counselor(), () -> desk.decline(page.waiting().get(1).id(), "Control"));
        PromisePage after = page(couple.ana());
        assertEquals(1, after.days().today().size());
        assertTrue(after.over().get(0).endedByCounselor());
        assertFalse(after.toString().contains("Control"), "the reason stays with staff");
    }

    @Test
    void aChangeLeavesWhatWasSaidWithTheOldOne() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.ONESELF);
        say(couple.ana(), id, OutcomeKind.KEPT);
        MakePromise change = new MakePromise(
                couple.ana().actor().person(),
                couple.caseId(),
                terms("Call at one", PromiseTerms.Beneficiary.ONESELF, daily()),
                Set.of(),
                Optional.empty(),
                Optional.of(id),
                UUID.randomUUID());
        PromiseId next = as(couple.ana().actor(), () -> promises.make(change));
        assertNotEquals(id, next);
        PromisePage page = page(couple.ana());
        assertEquals(
                List.of(next), page.running().stream().map(PromisePage.Line::id).toList());
        assertEquals(List.of(id), page.over().stream().map(PromisePage.Line::id).toList());
        MakePromise foreign = new MakePromise(
                couple.tom().actor().person(),
                couple.caseId(),
                terms("Mine now", PromiseTerms.Beneficiary.ONESELF, daily()),
                Set.of(),
                Optional.empty(),
                Optional.of(next),
                UUID.randomUUID());
        assertThrows(NotFound.class, () -> as(couple.tom().actor(), () -> promises.make(foreign)));
        assertEquals(1, page(couple.ana()).running().size());
    }

    // ---- answering --------------------------------------------------------------------------------------------------

    @Test
    void oneTapAnswersOnceAndCanBeUndone() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.PARTNER);
        RecordOutcome tap = saying(couple.ana(), id, today(), OutcomeKind.KEPT);
        UUID first = as(couple.ana().actor(), () -> promises.say(tap));
        assertEquals(first, as(couple.ana().actor(), () -> promises.say(tap)), "a double tap");
        assertEquals(first, say(couple.ana(), id, OutcomeKind.KEPT), "the same in another tab");
        assertThrows(StaleState.class, () -> say(couple.ana(), id, OutcomeKind.NOT_KEPT), "another answer there");
        does(couple.ana().actor(), () -> promises.undo(couple.ana().actor().person(), first));
        assertEquals(Optional.empty(), page(couple.ana()).days().today().get(0).said());
        UUID second = say(couple.ana(), id, OutcomeKind.NOT_KEPT);
        letPass(couple.practice(), 1);
        assertRefused(
                "refusal.promises.undoOver",
                () -> does(
                        couple.ana().actor(),
                        () -> promises.undo(couple.ana().actor().person(), second)));
        does(
                couple.ana().actor(),
                () -> promises.note(couple.ana().actor().person(), second, Optional.empty(), "Too tired"));
    }

    @Test
    void whatWasNotKeptOffersARepairThatIsAPromiseAgain() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.PARTNER);
        UUID missed = say(couple.ana(), id, OutcomeKind.NOT_KEPT);
        assertTrue(page(couple.ana()).days().today().get(0).said().orElseThrow().isRepairOffered());
        assertEquals(1, list(couple).people().get(0).unrepaired().size());
        MakePromise repair = new MakePromise(
                couple.ana().actor().person(),
                couple.caseId(),
                terms("Say why, tonight", PromiseTerms.Beneficiary.PARTNER, PromiseTerms.Timing.once(today(), null)),
                Set.of(),
                Optional.of(missed),
                Optional.empty(),
                UUID.randomUUID());
        as(couple.ana().actor(), () -> promises.make(repair));
        TodaysPromises.Day.Said said = page(couple.ana()).days().today().stream()
                .filter(day -> day.promise().equals(id))
                .findFirst()
                .orElseThrow()
                .said()
                .orElseThrow();
        assertFalse(said.isRepairOffered());
        assertEquals(List.of(), list(couple).people().get(0).unrepaired());
    }

    @Test
    void daysAreOpenForAWeekAndThenStayWithoutAnAnswer() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.ONESELF);
        letPass(couple.practice(), 10);
        PromisePage page = page(couple.ana());
        assertEquals(7, page.days().earlier().size());
        assertEquals(today().minusDays(1), page.days().earlier().get(0).day());
        LocalDate long_ago = today().minusDays(8);
        RecordOutcome late = saying(couple.ana(), id, long_ago, OutcomeKind.KEPT);
        assertRefused("refusal.promises.notOpen", () -> as(couple.ana().actor(), () -> promises.say(late)));
        RecordOutcome ahead = saying(couple.ana(), id, today().plusDays(1), OutcomeKind.KEPT);
        assertRefused("refusal.promises.notOpen", () -> as(couple.ana().actor(), () -> promises.say(ahead)));
        say(couple.ana(), id, OutcomeKind.KEPT_LATE);
        assertEquals(10, list(couple).people().get(0).running().get(0).counts().unanswered());
    }

    @Test
    void aPromiseMadeOnceCanBeKeptBeforeItsDayAndIsThenOver() throws Exception {
        Couple couple = atWork(practice());
        MakePromise command = making(
                couple.ana(),
                terms(
                        "Write to school",
                        PromiseTerms.Beneficiary.CHILDREN,
                        PromiseTerms.Timing.once(today().plusDays(5), null)),
                Set.of());
        PromiseId id = as(couple.ana().actor(), () -> promises.make(command));
        PromisePage.Line line = page(couple.ana()).running().get(0);
        assertTrue(line.ahead());
        RecordOutcome early = saying(couple.ana(), id, line.next().orElseThrow(), OutcomeKind.KEPT);
        as(couple.ana().actor(), () -> promises.say(early));
        PromisePage after = page(couple.ana());
        assertEquals(List.of(), after.running());
        assertEquals(1, after.over().size());
        assertTrue(after.days().today().get(0).said().orElseThrow().undoable());
    }

    @Test
    void theOwnerEndsAPromise() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.ONESELF);
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.tom().actor(),
                        () -> promises.end(couple.tom().actor().person(), id)));
        does(couple.ana().actor(), () -> promises.end(couple.ana().actor().person(), id));
        does(couple.ana().actor(), () -> promises.end(couple.ana().actor().person(), id));
        assertEquals(List.of(), page(couple.ana()).days().today());
        assertRefused("refusal.promises.notRunning", () -> say(couple.ana(), id, OutcomeKind.KEPT));
    }

    // ---- who sees what ----------------------------------------------------------------------------------------------

    @Test
    void thePartnerSeesNeitherPromiseNorOutcomeNorCount() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.PARTNER);
        UUID outcome = say(couple.ana(), id, OutcomeKind.NOT_KEPT);
        String seen = page(couple.tom()).toString() + as(couple.tom().actor(), homes::home);
        for (String trace : List.of(SECRET, id.toString(), outcome.toString(), "NOT_KEPT")) {
            assertFalse(seen.contains(trace), trace);
        }
        for (String table :
                List.of("promise", "promise_outcome", "promise_shown", "promise_notice", "promise_decision")) {
            assertEquals(
                    List.of(), database.rows(couple.tom().actor(), "select case_id from keptword." + table), table);
        }
        RecordOutcome foreign = saying(couple.tom(), id, today(), OutcomeKind.KEPT);
        assertThrows(NotFound.class, () -> as(couple.tom().actor(), () -> promises.say(foreign)));
    }

    // ---- gates and pauses -------------------------------------------------------------------------------------------

    @Test
    void aNoThatIsToldOfRestsThePromisesOfBothAtOnce() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), "Call at noon", PromiseTerms.Beneficiary.PARTNER);
        make(couple.tom(), "Cook on Friday", PromiseTerms.Beneficiary.PARTNER);
        handIn(couple.ana(), give(couple.ana(), "contact-log"), contactLog("asked-not-to"));
        for (Client client : List.of(couple.ana(), couple.tom())) {
            PromisePage page = page(client);
            assertEquals(0, page.days().all().count());
            assertTrue(page.days().paused());
            assertRefused(
                    "refusal.promises.paused", () -> make(client, "Write a letter", PromiseTerms.Beneficiary.PARTNER));
        }
    }

    @Test
    void underAClosedGateNothingTowardsThePartnerIsMadeOrAskedAbout() throws Exception {
        Couple couple = atWork(practice());
        PromiseId towards = make(couple.ana(), SECRET, PromiseTerms.Beneficiary.PARTNER);
        PromiseId own = make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        turn(couple, couple.tom(), Contact.ASKED_NOT_TO);
        PromisePage closed = page(couple.ana());
        assertEquals(
                List.of(own),
                closed.days().all().map(TodaysPromises.Day::promise).toList());
        assertTrue(closed.days().paused());
        assertFalse(closed.places().get(0).partnerOpen());
        assertRefused("refusal.promises.paused", () -> make(couple.ana(), "Again", PromiseTerms.Beneficiary.PARTNER));
        assertRefused("refusal.promises.paused", () -> say(couple.ana(), towards, OutcomeKind.KEPT));
        assertRefused(
                "refusal.promises.contactClosed",
                () -> enter(couple, couple.ana(), "From the session", PromiseTerms.Beneficiary.PARTNER));
        turn(couple, couple.tom(), Contact.OPEN);
        assertEquals(
                List.of(),
                page(couple.ana()).days().today().stream()
                        .filter(day -> day.promise().equals(towards))
                        .toList(),
                "the day it rested on is not asked about");
        assertEquals(0, list(couple).people().get(0).running().get(0).counts().unanswered());
    }

    @Test
    void whileSomebodyPausesEverythingPromisedRests() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.ana().participant(), ParticipantState.PAUSED));
        assertEquals(List.of(), page(couple.ana()).days().today());
        assertRefused("refusal.promises.paused", () -> make(couple.ana(), "More", PromiseTerms.Beneficiary.ONESELF));
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.ana().participant(), ParticipantState.ACTIVE));
        letPass(couple.practice(), 3);
        assertEquals(3, page(couple.ana()).days().earlier().size());
    }

    @Test
    void whoMovesTakesPromisesAlong() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), SECRET, PromiseTerms.Beneficiary.ONESELF);
        as(
                couple.ana().actor(),
                () -> account.prefer(new OwnAccount.Preferences(Locale.ENGLISH, ZoneId.of("America/Chicago"), "AUTO")));
        assertEquals(
                "2",
                database.rows(
                                couple.practice().id(),
                                "select array_length(zones, 1)::text from keptword.promise where case_id = ?",
                                couple.caseId().value())
                        .get(0));
        assertEquals(1, page(couple.ana()).running().size());
    }
}
