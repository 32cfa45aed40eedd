package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.SendReview;
import org.keptword.progress.OwnProgressService;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;

/** Handed-in work its author keeps off the own screen: the author's pages know of it no more, and the counselor reads it as before. */
class OffScreenIT extends SafetyFixture {

    private static final String WORDS = "canary-words";

    private static final CaseloadPage.Query ALL =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 100);

    @Inject
    private OffScreenService offScreen;

    @Inject
    private OwnProgressService progress;

    @Test
    void noPageAndNoAddressOfItsAuthorKnowsOfIt() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id = give(ana, ONCE);
        ResponseId piece = handIn(ana, id, leadUp(WORDS, true));
        send(couple.counselor(), piece, "canary-reply", SendReview.ReviewOutcome.SENT);
        database.run(
                couple.practice().id(),
                "insert into keptword.feedback (id, practice_id, case_id, participant_id, response_id, revision, review_id, outcome,"
                        + " sent_by, sent_at, visible_at) select gen_random_uuid(), practice_id, case_id, participant_id, response_id,"
                        + " revision, review_id, 'SEEN', sent_by, sent_at, sent_at - interval '1 second' from keptword.feedback"
                        + " where response_id = ?",
                piece.value());
        settle(couple.practice());
        assertEquals(1, home(ana.actor()).replies().size());
        assertTrue(everything(ana).contains(id.toString()));

        keepOff(ana, id);

        String pages = everything(ana);
        assertEquals(0, home(ana.actor()).replies().size());
        assertFalse(pages.contains("canary"), pages);
        assertFalse(pages.contains(id.toString()), pages);
        assertThrows(NotFound.class, () -> as(ana.actor(), () -> portal.exercise(id, Optional.empty())));
        assertThrows(
                NotFound.class,
                () -> as(ana.actor(), () -> answers.save(draft(ana, id, 0, "page", leadUp("Again", false)))));
        assertThrows(
                NotFound.class,
                () -> as(ana.actor(), () -> answers.handIn(handing(ana, id, 0, leadUp("Again", false)))));
        assertThrows(
                NotFound.class,
                () -> does(
                        ana.actor(),
                        () -> answers.takeBack(id, Optional.empty(), ana.actor().person())));
        assertThrows(NotFound.class, () -> keepOff(ana, id));
    }

    @Test
    void theDatabaseShowsItsAuthorNothingOfIt() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), ONCE);
        ResponseId piece = handIn(couple.ana(), id, leadUp(WORDS, false));
        send(couple.counselor(), piece, "Thank you", SendReview.ReviewOutcome.SENT);
        keepOff(couple.ana(), id);
        for (String table : List.of("revision", "draft", "draft_copy", "feedback", "score")) {
            assertEquals(
                    List.of(),
                    database.rows(
                            couple.ana().actor(),
                            "select 1 from keptword." + table + " where response_id = ?",
                            piece.value()),
                    table);
        }
        assertEquals(
                List.of(),
                database.rows(couple.ana().actor(), "select id from keptword.response where id = ?", piece.value()));
        database.rows(
                couple.ana().actor(),
                "update keptword.off_screen set undone_at = now(), undone_by = ? where response_id = ? returning id",
                couple.ana().actor().personValue(),
                piece.value());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.off_screen where response_id = ? and undone_at is null",
                        piece.value()),
                "its author brings nothing back");
    }

    @Test
    void theCounselorReadsItAndBringsItBackTogetherWithItsAuthor() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), ONCE);
        ResponseId piece = handIn(couple.ana(), id, leadUp(WORDS, false));
        keepOff(couple.ana(), id);
        assertTrue(read(couple.counselor(), piece).entries().toString().contains(WORDS));
        assertTrue(read(couple.counselor(), piece).entries().get(0).offScreen().isPresent());
        assertRefused(
                "refusal.review.notTogether", () -> does(couple.counselor(), () -> offScreen.showAgain(piece, false)));
        assertThrows(NotFound.class, () -> does(couple.practice().colleague(), () -> offScreen.showAgain(piece, true)));
        does(couple.counselor(), () -> offScreen.showAgain(piece, true));
        assertTrue(as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                .revisions()
                .toString()
                .contains(WORDS));
        assertTrue(read(couple.counselor(), piece).entries().get(0).offScreen().isEmpty());
        assertRefused(
                "refusal.review.onScreenAlready",
                () -> does(couple.counselor(), () -> offScreen.showAgain(piece, true)));
    }

    @Test
    void whatThePartnerReadsOfItIsTakenBack() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), "commitment-statement");
        ResponseId piece = seen(couple.ana(), handIn(couple.ana(), id, commitment("I stay")));
        ShareId share = askWhole(couple, piece);
        agree(couple.ana(), share);
        does(couple.counselor(), () -> sharing.show(share));
        assertEquals(1, as(couple.tom().actor(), shares::page).received().size());
        keepOff(couple.ana(), id);
        assertEquals(0, as(couple.tom().actor(), shares::page).received().size());
        assertEquals(0, as(couple.ana().actor(), shares::page).sharedByMe().size());
    }

    @Test
    void onlyWhatIsHandedInAndReadByTheCounselorCanBe() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id = give(ana, ONCE);
        assertThrows(NotFound.class, () -> keepOff(ana, id), "nothing is there yet");
        as(ana.actor(), () -> answers.save(draft(ana, id, 0, "page", leadUp(WORDS, false))));
        assertRefused("refusal.portal.offScreenDraft", () -> keepOff(ana, id));
        does(
                ana.actor(),
                () -> answers.disclose(id, Optional.empty(), ana.actor().person(), Disclosure.SELF));
        handIn(ana, id, leadUp(WORDS, false));
        assertRefused("refusal.portal.offScreenKept", () -> keepOff(ana, id));
        assertThrows(NotFound.class, () -> keepOff(couple.tom(), id));
        assertThrows(
                AnotherPerson.class,
                () -> does(
                        ana.actor(),
                        () -> offScreen.keepOff(
                                id, Optional.empty(), couple.tom().actor().person())));
    }

    @Test
    void anEntryOfEveryDayIsNotAskedForAgain() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id =
                give(ana, ONCE, AssignmentRequest.Placement.NOW, new Recurrence(Recurrence.Kind.DAILY, Set.of(), null));
        assertEquals(1, home(ana.actor()).today().size());
        as(
                ana.actor(),
                () -> answers.handIn(new HandIn(
                        id,
                        ana.actor().person(),
                        Optional.of(today()),
                        0,
                        "page",
                        UUID.randomUUID(),
                        Optional.of(leadUp(WORDS, false)))));
        if (database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.revision v join keptword.response r on r.id = v.response_id where r.assignment_id = ?",
                        id.value())
                == 0) {
            throw new IllegalStateException("The entry of the test was not handed in");
        }
        does(
                ana.actor(),
                () -> offScreen.keepOff(id, Optional.of(today()), ana.actor().person()));
        assertFalse(home(ana.actor()).toString().contains(id.toString()));
        assertThrows(NotFound.class, () -> as(ana.actor(), () -> portal.exercise(id, Optional.empty())));
    }

    /** The list of cases, and the file made of it: what is kept off the screen, contact reports and safety plans are no homework there. */
    @Test
    void theCaseloadCountsHomeworkOnTheScreenAlone() throws Exception {
        Couple couple = atWork(practice());
        report(couple.tom(), "no", WORDS);
        assertEquals(0, row(couple).items().toReview());
        assertTrue(row(couple).items().seeSafety());
        assertEquals(Optional.empty(), row(couple).lastEntry());
        AssignmentId id = give(couple.ana(), ONCE);
        handIn(couple.ana(), id, leadUp(WORDS, false));
        assertEquals(1, row(couple).items().toReview());
        assertTrue(row(couple).lastEntry().isPresent());

        keepOff(couple.ana(), id);

        assertEquals(0, row(couple).items().toReview());
        assertEquals(Optional.empty(), row(couple).lastEntry());
        CaseloadPage.Row taken = as(
                        couple.counselor(),
                        () -> caseload.export(CaseloadPage.Filter.of(null, CaseloadPage.Query.Which.ALL)))
                .rows()
                .stream()
                .filter(one -> one.id().equals(couple.caseId()))
                .findFirst()
                .orElseThrow();
        assertEquals(0, taken.items().toReview());
        assertEquals(Optional.empty(), taken.lastEntry());
    }

    private CaseloadPage.Row row(Couple couple) throws Exception {
        return as(couple.counselor(), () -> caseload.page(ALL)).rows().stream()
                .filter(one -> one.id().equals(couple.caseId()))
                .findFirst()
                .orElseThrow();
    }

    private void keepOff(Client client, AssignmentId id) throws Exception {
        does(
                client.actor(),
                () -> offScreen.keepOff(id, Optional.empty(), client.actor().person()));
    }

    /** Everything the client comes by without knowing an address. */
    private String everything(Client client) throws Exception {
        return home(client.actor()).toString()
                + as(client.actor(), () -> portal.record(Optional.empty()))
                + as(client.actor(), shares::page)
                + as(client.actor(), progress::own);
    }
}
