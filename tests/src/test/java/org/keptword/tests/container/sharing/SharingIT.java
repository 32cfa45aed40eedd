package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.shared.StaleState;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.ShareOffer;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.SharedPage;

/** A text on its way from one partner to the other, and everything that stops it. */
class SharingIT extends SharingFixture {

    private static final String WORDS = "I come home at six";

    @Test
    void aTextIsAskedForAgreedToShownReadAndTakenBack() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        assertEquals(List.of(), page(couple.ana()).asks());
        ShareId id = askWhole(couple, piece);
        SharedPage.Ask ask = page(couple.ana()).asks().get(0);
        assertEquals("Tom", ask.recipientName());
        assertTrue(words(ask.text()).contains(WORDS));
        assertFalse(words(ask.text()).contains("pushed"), "what is for the counselor alone");
        assertNothingForTom(couple);
        assertRefused("refusal.sharing.notAgreed", () -> does(couple.counselor(), () -> sharing.show(id)));
        agree(couple.ana(), id);
        assertNothingForTom(couple);
        assertEquals(1, ready(couple));
        does(couple.counselor(), () -> sharing.show(id));
        does(couple.counselor(), () -> sharing.show(id));
        SharedPage.Received read = page(couple.tom()).received().get(0);
        assertEquals("Ana", read.authorName());
        assertEquals(ask.text(), read.text(), "exactly what was said yes to");
        assertTrue(read.fresh());
        does(couple.tom().actor(), () -> shares.opened(couple.tom().actor().person(), id));
        does(couple.tom().actor(), () -> shares.opened(couple.tom().actor().person(), id));
        assertFalse(page(couple.tom()).received().get(0).fresh());
        CaseSharing.Line line = list(couple).entries().get(0).lines().get(0);
        assertTrue(line.readAt().isPresent());
        assertTrue(page(couple.ana()).sharedByMe().get(0).shownAt().isPresent());
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select share_id from keptword.share_reading"));
        takeBack(couple.ana(), id);
        takeBack(couple.ana(), id);
        assertNothingForTom(couple);
        assertEquals(List.of(), page(couple.ana()).sharedByMe());
        assertEquals(
                ShareState.TAKEN_BACK,
                list(couple).entries().get(0).lines().get(0).state());
        assertRefused("refusal.sharing.changedMeanwhile", () -> does(couple.counselor(), () -> sharing.show(id)));
    }

    private void assertNothingForTom(Couple couple) throws Exception {
        SharedPage page = page(couple.tom());
        assertEquals(List.of(), page.received());
        assertFalse(page.toString().contains(WORDS));
        assertEquals(0, as(couple.tom().actor(), shares::news).waiting());
        assertEquals(List.of(), rowsSeenBy(couple.tom()));
    }

    @Test
    void aNoNeedsNoReasonAndEndsIt() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        ShareId id = askWhole(couple, piece);
        decline(couple.ana(), id);
        decline(couple.ana(), id);
        assertEquals(List.of(), page(couple.ana()).asks());
        assertNothingForTom(couple);
        assertRefused("refusal.sharing.changedMeanwhile", () -> does(couple.counselor(), () -> sharing.show(id)));
        assertEquals(CaseSharing.Stage.OVER, list(couple).entries().get(0).stage());
        askWhole(couple, piece);
        assertEquals(1, page(couple.ana()).asks().size(), "it can be asked for anew");
    }

    @Test
    void theYesIsToThisVeryText() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = askWhole(couple, committed(couple.ana(), WORDS));
        assertRefused(
                "refusal.sharing.anotherText",
                () -> does(
                        couple.ana().actor(),
                        () -> shares.answer(new ShareService.AnswerShare(
                                couple.ana().actor().person(), id, "of another text", true))));
        assertThrows(
                AnotherPerson.class,
                () -> does(
                        couple.ana().actor(),
                        () -> shares.answer(new ShareService.AnswerShare(
                                couple.tom().actor().person(), id, "x", true))));
        assertEquals(1, page(couple.ana()).asks().size());
    }

    @Test
    void theCounselorChoosesAnswersAndIsAskedOnce() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        ShareOffer offer = as(couple.counselor(), () -> offers.offer(piece, Optional.empty()));
        assertEquals(Optional.empty(), offer.obstacle());
        assertFalse(offer.toString().contains("Is this your own choice"), "never offered");
        UUID idempotencyKey = UUID.randomUUID();
        Set<String> path = Set.of("words/versions/aaaa0001/will-do");
        ShareOffer chosen = as(couple.counselor(), () -> offers.offer(piece, Optional.of(path)));
        assertEquals(WORDS + ";", words(chosen.preview().get(0).text()));
        OfferService.AskToShare command = new OfferService.AskToShare(piece, 1, path, idempotencyKey);
        ShareId id = as(couple.counselor(), () -> offers.ask(command));
        assertEquals(id, as(couple.counselor(), () -> offers.ask(command)), "sent twice it asks once");
        assertEquals(WORDS + ";", words(page(couple.ana()).asks().get(0).text()));
        assertRefused("refusal.sharing.askedAlready", () -> askWhole(couple, piece));
        ResponseId other = committed(couple.ana(), "Other words");
        assertRefused(
                "refusal.sharing.nothingChosen",
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(
                                other, 1, Set.of("where-it-stands/free-choice"), UUID.randomUUID()))));
    }

    @Test
    void aNewerRevisionIsNotWhatWasAgreedTo() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId given = give(couple.ana(), "commitment-statement");
        ResponseId piece = handIn(couple.ana(), given, commitment(WORDS));
        ShareId agreed = askWhole(couple, piece);
        agree(couple.ana(), agreed);
        send(couple.counselor(), piece, "Once more, please", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        assertRefused("refusal.sharing.withAuthor", () -> does(couple.counselor(), () -> sharing.show(agreed)));
        handIn(couple.ana(), given, commitment("Quite different"));
        assertRefused("refusal.sharing.newer", () -> does(couple.counselor(), () -> sharing.show(agreed)));
        does(couple.counselor(), () -> sharing.withdraw(agreed));
        assertThrows(
                StaleState.class,
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(piece, 1, Set.of("x"), UUID.randomUUID()))),
                "asked from an older preview");
        ShareId again = askWhole(couple, piece);
        send(couple.counselor(), piece, "And again", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        handIn(couple.ana(), given, commitment("A third time"));
        assertRefused("refusal.sharing.changedSince", () -> agree(couple.ana(), again));
        assertNothingForTom(couple);
    }

    @Test
    void narrowingEndsWhatIsShownAndStopsWhatIsAsked() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId given = give(couple.ana(), "commitment-statement");
        ResponseId piece = handIn(couple.ana(), given, commitment(WORDS));
        ShareId id = askWhole(couple, piece);
        agree(couple.ana(), id);
        does(couple.counselor(), () -> sharing.show(id));
        assertEquals(1, page(couple.tom()).received().size());
        send(couple.counselor(), piece, "Once more, please", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        assertEquals(1, page(couple.tom()).received().size(), "what is shown stays while its author writes on");
        narrow(couple.ana(), given, Disclosure.COUNSELOR);
        assertNothingForTom(couple);
        handIn(couple.ana(), given, commitment(WORDS));
        ShareOffer offer = as(couple.counselor(), () -> offers.offer(piece, Optional.empty()));
        assertEquals(Optional.of("refusal.sharing.notShareable"), offer.obstacle());
        assertEquals(List.of(), offer.preview());
        assertRefused(
                "refusal.sharing.notShareable",
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(
                                piece, 2, Set.of("words/versions/aaaa0001/will-do"), UUID.randomUUID()))));
    }

    private void narrow(Client client, AssignmentId given, Disclosure to) throws Exception {
        int number = as(client.actor(), () -> portal.exercise(given, Optional.empty()))
                .number();
        SaveDraft draft = new SaveDraft(
                given, client.actor().person(), Optional.empty(), number, "page", commitment(WORDS), Optional.of(to));
        as(client.actor(), () -> answers.save(draft));
    }

    @Test
    void takingThePieceBackTakesTheTextBack() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId given = give(couple.ana(), "commitment-statement");
        ResponseId piece = handIn(couple.ana(), given, commitment(WORDS));
        ShareId id = askWhole(couple, piece);
        agree(couple.ana(), id);
        does(couple.counselor(), () -> sharing.show(id));
        does(
                couple.ana().actor(),
                () -> answers.takeBack(
                        given, Optional.empty(), couple.ana().actor().person()));
        assertNothingForTom(couple);
        assertEquals(
                ShareState.TAKEN_BACK,
                list(couple).entries().get(0).lines().get(0).state());
    }

    @Test
    void whatItsAuthorKeepsNarrowerOrToOneselfIsNotOffered() throws Exception {
        Couple couple = atWork(practice());
        ResponseId forCounselor = handedIn(couple.ana(), WORDS);
        ShareOffer offer = as(couple.counselor(), () -> offers.offer(forCounselor, Optional.empty()));
        assertEquals(Optional.of("refusal.sharing.notShareable"), offer.obstacle());
        AssignmentId given = give(couple.ana(), "commitment-statement");
        as(
                couple.ana().actor(),
                () -> answers.save(new SaveDraft(
                        given,
                        couple.ana().actor().person(),
                        Optional.empty(),
                        0,
                        "page",
                        commitment(WORDS),
                        Optional.of(Disclosure.SELF))));
        ResponseId own = handIn(couple.ana(), given, commitment(WORDS));
        assertThrows(NotFound.class, () -> as(couple.counselor(), () -> offers.offer(own, Optional.empty())));
        assertThrows(
                NotFound.class,
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(own, 1, Set.of("x"), UUID.randomUUID()))));
    }

    @Test
    void measuresAndReportsAreNeverForThePartner() throws Exception {
        Couple couple = atWork(practice());
        ResponseId checkIn = handIn(
                couple.ana(),
                give(couple.ana(), "trust-checkin"),
                "{\"about-me\": {\"own-reliable\": 5, \"own-open\": 5, \"own-safe\": 5}}");
        ResponseId report = report(couple.ana(), "yes", "By chance");
        for (ResponseId one : List.of(checkIn, report)) {
            assertEquals(
                    Optional.of("refusal.sharing.neverForPartner"),
                    as(couple.counselor(), () -> offers.offer(one, Optional.empty()))
                            .obstacle());
            assertRefused(
                    "refusal.sharing.neverForPartner",
                    () -> as(
                            couple.counselor(),
                            () -> offers.ask(new OfferService.AskToShare(one, 1, Set.of("x"), UUID.randomUUID()))));
        }
    }

    @Test
    void nothingWithAnOpenFlagIsAskedForOrShown() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        ShareId id = askWhole(couple, piece);
        agree(couple.ana(), id);
        ResponseId second = committed(couple.ana(), "Other words");
        flag(couple, piece);
        flag(couple, second);
        assertRefused("refusal.sharing.seeSafety", () -> does(couple.counselor(), () -> sharing.show(id)));
        assertRefused(
                "refusal.sharing.seeSafety",
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(
                                second, 1, Set.of("words/versions/aaaa0001/will-do"), UUID.randomUUID()))));
        acknowledge(couple);
        does(couple.counselor(), () -> sharing.show(id));
        assertEquals(1, page(couple.tom()).received().size());
    }

    private void acknowledge(Couple couple) throws Exception {
        for (Object flag : database.rows(
                couple.practice().id(),
                "select id from keptword.risk_flag where case_id = ?",
                couple.caseId().value())) {
            does(couple.counselor(), () -> flags.acknowledge((UUID) flag, "Talked over"));
        }
    }

    @Test
    void takingEverythingBackLeavesNothing() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.ana(), WORDS);
        agreed(couple, couple.ana(), "Agreed words");
        ShareId promise = show(couple, couple.ana(), promise(couple.ana(), "Call at noon"));
        ShareId ofTom = shown(couple, couple.tom(), "Words of Tom");
        assertEquals(3, page(couple.ana()).sharedByMe().size());
        assertEquals(2, page(couple.tom()).received().size());
        does(couple.ana().actor(), () -> shares.takeBackAll(couple.ana().actor().person()));
        assertEquals(List.of(), page(couple.ana()).sharedByMe());
        assertEquals(List.of(), page(couple.tom()).received());
        assertEquals(List.of(), as(couple.tom().actor(), promises::page).asked());
        assertEquals(
                List.of(ofTom),
                page(couple.ana()).received().stream()
                        .map(SharedPage.Received::id)
                        .toList());
        assertTrue(list(couple).entries().stream()
                .filter(entry -> entry.id().equals(promise))
                .allMatch(entry -> entry.stage() == CaseSharing.Stage.OVER));
    }

    @Test
    void otherPeopleFindNothing() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Couple others = atWork(practice);
        Couple elsewhere = atWork(practice());
        ResponseId piece = committed(couple.ana(), WORDS);
        ShareId id = askWhole(couple, piece);
        agree(couple.ana(), id);
        for (Client stranger : List.of(couple.tom(), others.ana(), elsewhere.ana())) {
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> shares.takeBack(stranger.actor().person(), id)));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> shares.opened(stranger.actor().person(), id)));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> shares.answer(new ShareService.AnswerShare(
                                    stranger.actor().person(), id, "x", true))));
        }
        does(couple.counselor(), () -> sharing.show(id));
        for (Client stranger : List.of(others.ana(), others.tom(), elsewhere.ana())) {
            assertEquals(List.of(), rowsSeenBy(stranger));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> shares.opened(stranger.actor().person(), id)));
        }
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.ana().actor(),
                        () -> shares.opened(couple.ana().actor().person(), id)),
                "its author does not read it");
        assertThrows(NotFound.class, () -> does(practice.colleague(), () -> sharing.stop(id)));
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> sharing.ofCase(couple.caseId())));
        assertThrows(NotFound.class, () -> does(elsewhere.counselor(), () -> sharing.stop(id)));
        assertEquals(
                1,
                as(practice.supervisor(), () -> sharing.ofCase(couple.caseId()))
                        .entries()
                        .size());
        assertThrows(EJBAccessException.class, () -> does(practice.supervisor(), () -> sharing.stop(id)));
        assertThrows(EJBAccessException.class, () -> does(couple.ana().actor(), () -> sharing.show(id)));
        assertEquals(1, page(couple.tom()).received().size());
    }

    @Test
    void everyStepIsInTheTrail() throws Exception {
        Couple couple = atWork(practice());
        ShareId id = shown(couple, couple.ana(), WORDS);
        does(couple.tom().actor(), () -> shares.opened(couple.tom().actor().person(), id));
        takeBack(couple.ana(), id);
        assertEquals(
                List.of("CREATE", "CHANGE", "SHARE", "READ", "CHANGE"),
                database.rows(
                        couple.practice().id(),
                        "select act from keptword.audit_entry where object_kind = 'share' and act <> 'LIST'"
                                + " and ? = any(object_ids) order by at, id",
                        id.value()));
    }
}
