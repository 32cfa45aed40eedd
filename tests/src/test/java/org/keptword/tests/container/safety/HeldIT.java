package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.today.TodayService;

/** What was found with one partner alone closes everything new at once; what the other has seen stays until the counselor picks the moment. */
class HeldIT extends SafetyFixture {

    @Inject
    private TodayService today;

    @Test
    void everythingNewIsClosedAndNothingOldChangesForClients() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        ResponseId written = committed(couple.tom(), "New words");
        String before = seenBy(couple.tom(), full);

        screen(couple.ana(), ScreeningResult.DANGER);

        assertEquals(before, seenBy(couple.tom(), full), "the other partner notices nothing");
        assertTrue(page(couple.counselor(), couple.ana()).held().isPresent());
        assertFalse(page(couple.counselor(), couple.ana()).header().jointWork());
        assertRefused("refusal.homework.contactClosed", () -> give(couple.ana(), JOINT));
        assertRefused("refusal.sharing.jointWorkOff", () -> askWhole(couple, written));
        assertEquals(2, as(couple.tom().actor(), shares::page).received().size());
    }

    @Test
    void newJointAnswersAreTakenAndDoNotReachTheOther() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        ShareId asked = askWhole(couple, committed(couple.ana(), "Asked before"));
        screen(couple.ana(), ScreeningResult.DANGER);
        handIn(
                couple.tom(),
                full.joint(),
                "{\"the-matter\": {\"topic\": \"Evenings\"}, \"mine\": {\"my-view\": \"canary-view\"}, \"theirs\": {\"their-view\": \"A guess\"}}");
        agree(couple.ana(), asked);
        assertRefused("refusal.sharing.jointWorkOff", () -> does(couple.counselor(), () -> sharing.show(asked)));
        String ana = as(couple.ana().actor(), shares::page)
                + home(couple.ana().actor()).toString()
                + as(couple.ana().actor(), () -> portal.record(Optional.empty()));
        assertFalse(ana.contains("canary-view"), ana);
        assertEquals(
                2, as(couple.tom().actor(), shares::page).received().size(), "what was asked for before is not shown");
    }

    @Test
    void thePreviewCountsWhatEachWillNoticeAndQuotesNothing() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        assertEquals(List.of(), page(couple.counselor(), couple.ana()).noticed());
        screen(couple.ana(), ScreeningResult.DANGER);
        SafetyView view = page(couple.counselor(), couple.ana());
        assertEquals(
                List.of("ASKED 1", "TEXTS 2", "WORK 1"), noticed(view, couple.tom()), "as the partner will notice it");
        assertEquals(List.of("OWN_PROMISES 1"), noticed(view, couple.ana()));
        assertFalse(view.noticed().toString().contains("Call at noon"));
        assertFalse(view.noticed().toString().contains("I stay"));
    }

    @Test
    void theCounselorPicksTheMomentAndBothReadTheOneSentence() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        screen(couple.ana(), ScreeningResult.DANGER);
        does(couple.counselor(), () -> safety.pauseNow(couple.caseId()));
        assertTrue(as(couple.tom().actor(), shares::page).paused());
        assertEquals(List.of(), as(couple.tom().actor(), shares::page).received());
        assertEquals(ResponseStatus.PAUSED, standing(couple.tom(), full.joint()));
        assertEquals(0, promiseDays(couple.tom()), "nothing of the other is asked about");
        assertTrue(page(couple.counselor(), couple.ana()).held().isEmpty());
        assertRefused(
                "refusal.cases.nothingHeld", () -> does(couple.counselor(), () -> safety.pauseNow(couple.caseId())));
    }

    @Test
    void aNoOrAnOrderTakesEffectAtOnceAlsoWhileSomethingIsHeld() throws Exception {
        for (Contact strict : List.of(Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER, Contact.PAUSED)) {
            Full full = full();
            Couple couple = full.couple();
            screen(couple.ana(), ScreeningResult.DANGER);
            state(couple.tom(), strict, null);
            assertTrue(page(couple.counselor(), couple.ana()).held().isEmpty());
            assertTrue(as(couple.tom().actor(), shares::page).paused());
            assertEquals(ResponseStatus.PAUSED, standing(couple.tom(), full.joint()));
        }
    }

    @Test
    void aConcernIsHeldLikeDangerAndANewScreeningOpensWithoutAMoment() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        screen(couple.ana(), ScreeningResult.CONCERN);
        assertTrue(page(couple.counselor(), couple.ana()).held().isPresent());
        screen(couple.ana(), ScreeningResult.NO_CONCERN);
        assertTrue(page(couple.counselor(), couple.ana()).held().isEmpty());
        assertTrue(page(couple.counselor(), couple.ana()).header().jointWork());
        assertFalse(as(couple.tom().actor(), shares::page).paused());
        assertRefused(
                "refusal.cases.nothingHeld", () -> does(couple.counselor(), () -> safety.pauseNow(couple.caseId())));
    }

    @Test
    void theFirstPageRemindsWhileTheMomentIsNotPickedAndTellsNothing() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        assertEquals(0, as(couple.counselor(), today::today).flags().size());
        screen(couple.ana(), ScreeningResult.DANGER);
        String day = as(couple.counselor(), today::today).toString();
        assertEquals(1, as(couple.counselor(), today::today).flags().size());
        assertFalse(day.contains("DANGER"), day);
        assertEquals(
                0,
                as(couple.practice().supervisor(), today::today).flags().size(),
                "reading along is asked for nothing");
        does(couple.counselor(), () -> safety.pauseNow(couple.caseId()));
        assertEquals(0, as(couple.counselor(), today::today).flags().size());
    }

    @Test
    void whatIsHeldIsNothingAClientFindsInTheDatabase() throws Exception {
        Full full = full();
        Couple couple = full.couple();
        screen(couple.ana(), ScreeningResult.DANGER);
        for (Client client : List.of(couple.ana(), couple.tom())) {
            assertEquals(List.of(), database.rows(client.actor(), "select case_id from keptword.case_gate_detail"));
            assertEquals(List.of(), database.rows(client.actor(), "select id from keptword.contact_lifting"));
        }
    }

    /** A couple in which Tom has joint work, reads a text of Ana's and is asked about a promise of hers. */
    private record Full(Couple couple, AssignmentId joint, PromiseId promise) {}

    private Full full() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId joint = give(couple.tom(), JOINT);
        PromiseId promise = promise(couple.ana(), "Call at noon");
        show(couple, couple.ana(), promise);
        ShareId share = askWhole(couple, committed(couple.ana(), "I stay"));
        agree(couple.ana(), share);
        does(couple.counselor(), () -> sharing.show(share));
        return new Full(couple, joint, promise);
    }

    /** Everything the client finds, the moment of reading aside. */
    private String seenBy(Client client, Full full) throws Exception {
        Actor actor = client.actor();
        return as(actor, shares::page) + "|" + home(actor) + "|" + standing(client, full.joint()) + "|"
                + promiseDays(client) + "|" + as(actor, promises::page);
    }

    private long promiseDays(Client client) throws Exception {
        return as(client.actor(), homes::home).promises().all().count();
    }

    private ResponseStatus standing(Client client, AssignmentId id) throws Exception {
        return as(client.actor(), () -> portal.exercise(id, Optional.empty())).status();
    }

    private static List<String> noticed(SafetyView view, Client client) {
        return view.noticed().stream()
                .filter(one -> one.who().equals(client.participant()))
                .map(HeldIT::say)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String say(PauseNotices.PauseNotice notice) {
        return notice.kind() + " " + notice.count();
    }
}
