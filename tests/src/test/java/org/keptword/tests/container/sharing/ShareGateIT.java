package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.keep.PromisePage;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;

/** What was shown is read only while joint work is on; after it was off, the counselor picks the moment. */
class ShareGateIT extends SharingFixture {

    private static final String WORDS = "I come home at six";

    @Test
    void aClosedGateHidesEverythingUnderTheOneSentence() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        askWhole(couple, committed(couple.tom(), "Words of Tom"));
        turn(couple, couple.tom(), Contact.PAUSED);
        SharedPage tom = page(couple.tom());
        assertTrue(tom.paused());
        assertEquals(List.of(), tom.received());
        assertEquals(List.of(), tom.asks());
        assertEquals(0, as(couple.tom().actor(), shares::news).waiting());
        assertEquals(
                List.of(),
                database.rows(
                        couple.tom().actor(),
                        "select id from keptword.share where recipient_id = ?",
                        couple.tom().participant().value()));
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.tom().actor(),
                        () -> shares.opened(couple.tom().actor().person(), id)));
        SharedPage ana = page(couple.ana());
        assertTrue(ana.paused());
        assertEquals(
                List.of(id),
                ana.sharedByMe().stream().map(SharedPage.SharedByMe::id).toList());
        takeBack(couple.ana(), id);
        turn(couple, couple.tom(), Contact.OPEN);
        assertEquals(List.of(), page(couple.tom()).received());
    }

    @Test
    void anOpenGateBringsNothingBackByItself() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        turn(couple, couple.ana(), Contact.PAUSED);
        assertRefused(
                "refusal.sharing.jointWorkOff",
                () -> does(couple.counselor(), () -> sharing.showAgain(couple.caseId())));
        turn(couple, couple.ana(), Contact.OPEN);
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
        assertTrue(page(couple.tom()).paused(), "the one sentence stands until the counselor decides");
        assertTrue(list(couple).resting());
        ShareId second = agreed(couple, couple.ana(), "Other words");
        assertRefused("refusal.sharing.resting", () -> does(couple.counselor(), () -> sharing.show(second)));
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(
                List.of(id),
                page(couple.tom()).received().stream()
                        .map(SharedPage.Received::id)
                        .toList());
        assertFalse(page(couple.tom()).paused());
        does(couple.counselor(), () -> sharing.show(second));
        assertEquals(2, page(couple.tom()).received().size());
    }

    @Test
    void whatEndsWhileItRestsDoesNotComeBack() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        turn(couple, couple.ana(), Contact.PAUSED);
        does(couple.counselor(), () -> sharing.stop(id));
        turn(couple, couple.ana(), Contact.OPEN);
        ShareId second = agreed(couple, couple.ana(), "Other words");
        does(couple.counselor(), () -> sharing.show(second));
        assertEquals(
                List.of(second),
                page(couple.tom()).received().stream()
                        .map(SharedPage.Received::id)
                        .toList());
    }

    @Test
    void aScreeningAndAPartnerWhoIsAwayCloseItToo() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.ana(), WORDS);
        RecordScreening danger = new RecordScreening(
                couple.ana().participant(), ScreeningResult.DANGER, today(), true, true, true, null, null, null);
        does(couple.counselor(), () -> screenings.record(couple.caseId(), danger));
        assertEquals(
                1, page(couple.tom()).received().size(), "what was seen stays until the counselor picks the moment");
        does(couple.counselor(), () -> safety.pauseNow(couple.caseId()));
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
        screen(couple.ana());
        assertEquals(List.of(), page(couple.tom()).received());
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(1, page(couple.tom()).received().size());
    }

    @Test
    void aToldNoOfAClientClosesItAtOnce() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.ana(), WORDS);
        handIn(couple.tom(), give(couple.tom(), "contact-log"), contactLog("asked-not-to"));
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
        assertTrue(page(couple.tom()).paused());
        assertEquals(1, page(couple.ana()).sharedByMe().size());
        assertEquals(
                1L,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.share_rest where case_id = ? and resting",
                        couple.caseId().value()));
    }

    @Test
    void aClosedCaseHidesEverything() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
        takeBack(couple.ana(), id);
        assertEquals(List.of(), page(couple.ana()).sharedByMe());
    }

    @Test
    void aYesWaitsForAnOpenGate() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = askWhole(couple, committed(couple.ana(), WORDS));
        String fingerprint = page(couple.ana()).asks().get(0).fingerprint();
        turn(couple, couple.tom(), Contact.PAUSED);
        assertRefused(
                "refusal.sharing.paused",
                () -> does(
                        couple.ana().actor(),
                        () -> shares.answer(new ShareService.AnswerShare(
                                couple.ana().actor().person(), id, fingerprint, true))));
        turn(couple, couple.tom(), Contact.OPEN);
        agree(couple.ana(), id);
        turn(couple, couple.tom(), Contact.PAUSED);
        assertRefused("refusal.sharing.jointWorkOff", () -> does(couple.counselor(), () -> sharing.show(id)));
    }

    @Test
    void aClientCanNeitherShowNorUnrestNorChangeByPlainSql() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = agreed(couple, couple.ana(), WORDS);
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.ana().actor(),
                        "update keptword.share set state = 'SHARED', shown_at = now() where id = ?",
                        id.value()));
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.ana().actor(), "update keptword.share set content = 'x' where id = ?", id.value()));
        assertEquals(
                List.of(),
                database.rows(
                        couple.tom().actor(),
                        "update keptword.share set state = 'AGREED' where id = ? returning id",
                        id.value()));
        turn(couple, couple.ana(), Contact.PAUSED);
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.tom().actor(),
                        "update keptword.share_rest set resting = false where case_id = ?",
                        couple.caseId().value()));
    }

    @Test
    void takingBackWhileTheCounselorShowsNeverLeavesItReadable() throws Exception {
        Couple couple = atWork(practice());
        for (int round = 0; round < 6; round++) {
            ShareId id = agreed(couple, couple.ana(), "Round " + round);
            List<Deed> both = List.of(
                    () -> does(couple.counselor(), () -> sharing.show(id)),
                    () -> takeBack(couple.ana(), id),
                    () -> does(couple.counselor(), () -> sharing.show(id)));
            at(both);
            assertEquals(List.of(), page(couple.tom()).received());
            assertEquals(CaseSharing.Stage.OVER, list(couple).entries().get(0).stage());
        }
    }

    @Test
    void aPauseWhileTheCounselorShowsNeverLeavesItReadable() throws Exception {
        Couple couple = atWork(practice());
        for (int round = 0; round < 4; round++) {
            ShareId id = agreed(couple, couple.ana(), "Round " + round);
            at(List.of(
                    () -> does(couple.counselor(), () -> sharing.show(id)),
                    () -> turn(couple, couple.ana(), Contact.PAUSED)));
            assertEquals(List.of(), page(couple.tom()).received());
            turn(couple, couple.ana(), Contact.OPEN);
            assertEquals(List.of(), rowsSeenBy(couple.tom()));
            takeBack(couple.ana(), id);
        }
    }

    @Test
    void aPromiseIsShownNoticedToldAndHidden() throws Exception {
        Couple couple = atWork(practice());
        PromiseId promise = promise(couple.tom(), "I make the coffee");
        ShareId words = show(couple, couple.tom(), promise);
        SharedPage.Received read = page(couple.ana()).received().get(0);
        assertEquals("I make the coffee;", words(read.text()));
        PromisePage.Asked asked =
                as(couple.ana().actor(), promises::page).asked().get(0);
        assertThrows(
                NoSuchElementException.class, () -> ask(couple, promise, ShareKind.NOTICED), "nothing was said yet");
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), promise, asked.day(), NoticeKind.NOTICED));
        ShareId noticed = ask(couple, promise, ShareKind.NOTICED);
        assertEquals(1, page(couple.ana()).asks().size(), "the one who noticed is asked");
        assertEquals(
                "I make the coffee", page(couple.ana()).asks().get(0).promise().orElseThrow());
        assertEquals(List.of(), page(couple.tom()).received());
        agree(couple.ana(), noticed);
        does(couple.counselor(), () -> sharing.show(noticed));
        SharedPage.Received told = page(couple.tom()).received().get(0);
        assertEquals(List.of(1, 0, 0), told.text().blocks().get(0).counts());
        does(couple.tom().actor(), () -> promises.hide(couple.tom().actor().person(), promise));
        SharedPage ana = page(couple.ana());
        assertEquals(List.of(), ana.received());
        assertFalse(ana.toString().contains("I make the coffee"), "not even beside what she said");
        assertEquals(List.of(), as(couple.ana().actor(), promises::page).asked());
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select promise_id from keptword.promise_shown"));
        assertTrue(list(couple).entries().stream()
                .filter(entry -> entry.id().equals(words))
                .allMatch(entry -> entry.stage() == CaseSharing.Stage.OVER));
    }

    @Test
    void takingAPromiseBackOrEndingItHidesIt() throws Exception {
        Couple couple = atWork(practice());
        PromiseId first = promise(couple.tom(), "I make the coffee");
        takeBack(couple.tom(), show(couple, couple.tom(), first));
        assertEquals(List.of(), as(couple.ana().actor(), promises::page).asked());
        PromiseId second = promise(couple.tom(), "I close the shutters");
        ShareId shown = show(couple, couple.tom(), second);
        does(couple.counselor(), () -> sharing.stop(shown));
        assertEquals(List.of(), as(couple.ana().actor(), promises::page).asked());
        PromiseId third = promise(couple.tom(), "I walk the dog");
        show(couple, couple.tom(), third);
        does(couple.tom().actor(), () -> promises.end(couple.tom().actor().person(), third));
        assertEquals(List.of(), page(couple.ana()).received());
        assertFalse(as(couple.ana().actor(), promises::page).toString().contains("I walk the dog"));
    }
}
