package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.keep.PromisePage;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareService;

/** What rests, and what never comes back by itself: after a pause, in a case taken up again, and beside a promise that was hidden. */
class ShareRestIT extends SharingFixture {

    private static final String WORDS = "I come home at six";
    private static final String COFFEE = "I make the coffee";

    @Test
    void whereNothingIsShownAnyLongerAQuestionEndsTheRest() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        turn(couple, couple.ana(), Contact.PAUSED);
        does(couple.counselor(), () -> sharing.stop(id));
        turn(couple, couple.ana(), Contact.OPEN);
        assertTrue(page(couple.ana()).paused());
        ShareId second = askWhole(couple, committed(couple.ana(), "Other words"));
        assertFalse(page(couple.ana()).paused(), "she can see what she is asked");
        assertFalse(page(couple.tom()).paused());
        agree(couple.ana(), second);
        does(couple.counselor(), () -> sharing.show(second));
        assertEquals(1, page(couple.tom()).received().size());
    }

    @Test
    void withoutAnAgreementOfBothNothingIsReadAskedOrShownAndNobodyIsToldWhy() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.ana(), WORDS);
        ShareId asked = askWhole(couple, committed(couple.tom(), "Other words"));
        ShareId agreed = askWhole(couple, committed(couple.ana(), "More words"));
        agree(couple.ana(), agreed);
        String fingerprint = page(couple.tom()).asks().get(0).fingerprint();
        ShareService.AnswerShare yes =
                new ShareService.AnswerShare(couple.tom().actor().person(), asked, fingerprint, true);
        does(
                couple.counselor(),
                () -> participants.withdrawConsent(couple.caseId(), couple.tom().participant()));

        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), page(couple.tom()).asks());
        assertRefused("refusal.sharing.paused", () -> does(couple.tom().actor(), () -> shares.answer(yes)));
        assertRefused("refusal.sharing.noConsent", () -> does(couple.counselor(), () -> sharing.show(agreed)));
        assertRefused(
                "refusal.sharing.noConsent", () -> does(couple.counselor(), () -> sharing.showAgain(couple.caseId())));
        ResponseId last = committed(couple.ana(), "Last words");
        assertEquals(
                Optional.of("refusal.sharing.noConsent"),
                as(couple.counselor(), () -> offers.offer(last, Optional.empty()))
                        .obstacle());
        assertTrue(page(couple.ana()).paused(), "the one neutral sentence, as for every pause");

        does(
                couple.counselor(),
                () -> participants.recordConsent(couple.caseId(), couple.tom().participant(), today()));
        assertEquals(List.of(), page(couple.tom()).received(), "the counselor picks the moment");
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(1, page(couple.tom()).received().size());
    }

    @Test
    void aPauseInWhichNothingIsShownLeavesNothingAtRest() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = askWhole(couple, committed(couple.ana(), WORDS));
        turn(couple, couple.tom(), Contact.PAUSED);
        assertEquals(List.of(), page(couple.ana()).asks());
        turn(couple, couple.tom(), Contact.OPEN);
        assertFalse(page(couple.ana()).paused());
        agree(couple.ana(), id);
        does(couple.counselor(), () -> sharing.show(id));
        assertEquals(1, page(couple.tom()).received().size());
    }

    @Test
    void aQuestionEndsNoRestOfWhatIsShown() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.ana(), WORDS);
        turn(couple, couple.ana(), Contact.PAUSED);
        turn(couple, couple.ana(), Contact.OPEN);
        askWhole(couple, committed(couple.ana(), "Other words"));
        assertTrue(page(couple.tom()).paused());
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
    }

    @Test
    void hidingAPromiseWhileTheCounselorShowsItNeverLeavesItReadable() throws Exception {
        Couple couple = atWork(practice());
        for (int round = 0; round < 6; round++) {
            PromiseId promise = promise(couple.tom(), "Round " + round);
            ShareId share = ask(couple, promise, ShareKind.PROMISE);
            agree(couple.tom(), share);
            at(List.of(
                    () -> does(couple.counselor(), () -> sharing.show(share)),
                    () -> does(
                            couple.tom().actor(),
                            () -> promises.hide(couple.tom().actor().person(), promise))));
            assertEquals(List.of(), page(couple.ana()).received());
            assertEquals(List.of(), as(couple.ana().actor(), promises::page).asked());
        }
    }

    @Test
    void whatWasShownDoesNotComeBackWithTheCase() throws Exception {
        Couple couple = atWork(practice());
        PromiseId promise = promise(couple.tom(), COFFEE);
        show(couple, couple.tom(), promise);
        PromisePage.Asked asked =
                as(couple.ana().actor(), promises::page).asked().get(0);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), promise, asked.day(), NoticeKind.NOTICED));
        agree(couple.ana(), ask(couple, promise, ShareKind.NOTICED));
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(1, page(couple.ana()).sharedByMe().size());
        assertFalse(page(couple.ana()).toString().contains(COFFEE), "nor beside what she said of it");
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertTrue(page(couple.ana()).paused());
        assertFalse(page(couple.ana()).toString().contains(COFFEE));
        assertEquals(List.of(), as(couple.ana().actor(), promises::page).asked());
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select promise_id from keptword.promise_shown"));
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(1, page(couple.ana()).received().size());
    }

    @Test
    void aPromiseOutOfAFlaggedPieceIsNotShownAgain() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        PromiseId promise = promise(couple.ana(), COFFEE);
        database.run(
                couple.practice().id(),
                "update keptword.promise set response_id = ? where id = ?",
                piece.value(),
                promise.value());
        show(couple, couple.ana(), promise);
        turn(couple, couple.ana(), Contact.PAUSED);
        flag(couple, piece);
        turn(couple, couple.ana(), Contact.OPEN);
        assertRefused(
                "refusal.sharing.restingFlagged",
                () -> does(couple.counselor(), () -> sharing.showAgain(couple.caseId())));
        assertEquals(List.of(), page(couple.tom()).received());
    }
}
