package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.SharedPage;

/** Two sealed texts are opened together, or neither is: never half. */
class ExchangeIT extends SharingFixture {

    private static final String OF_ANA = "I wait with dinner";
    private static final String OF_TOM = "I sit in traffic";

    /** Both were asked. */
    private record Asked(Couple couple, ShareId ana, ShareId tom) {}

    private Asked asked() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = viewed(couple.ana(), OF_ANA);
        viewed(couple.tom(), OF_TOM);
        askWhole(couple, piece);
        return new Asked(
                couple,
                page(couple.ana()).asks().get(0).id(),
                page(couple.tom()).asks().get(0).id());
    }

    @Test
    void neitherIsAskedForBeforeBothAreIn() throws Exception {
        Couple couple = atWork(practice());
        ResponseId piece = viewed(couple.ana(), OF_ANA);
        assertEquals(
                Optional.of("refusal.sharing.otherNotIn"),
                as(couple.counselor(), () -> offers.offer(piece, Optional.empty()))
                        .obstacle());
        assertRefused(
                "refusal.sharing.otherNotIn",
                () -> as(
                        couple.counselor(),
                        () -> offers.ask(new OfferService.AskToShare(piece, 1, Set.of(), UUID.randomUUID()))));
        give(couple.tom(), SEALED);
        assertFalse(page(couple.tom()).toString().contains(OF_ANA));
        assertEquals(List.of(), page(couple.ana()).asks());
        assertTrue(list(couple).entries().isEmpty(), "nothing half made is left");
    }

    @Test
    void eachPreviewsTheOwnTextAndBothAreOpenedAtTheSameMoment() throws Exception {
        Asked asked = asked();
        Couple couple = asked.couple();
        assertNeitherReads(couple);
        assertFalse(page(couple.ana()).toString().contains(OF_TOM));
        assertTrue(page(couple.ana()).asks().get(0).together());
        agree(couple.ana(), asked.ana());
        assertRefused("refusal.sharing.notAgreed", () -> does(couple.counselor(), () -> sharing.show(asked.ana())));
        assertRefused("refusal.sharing.notAgreed", () -> does(couple.counselor(), () -> sharing.show(asked.tom())));
        assertNeitherReads(couple);
        SharedPage before = page(couple.tom());
        agree(couple.tom(), asked.tom());
        assertEquals(1, before.asks().size());
        assertNeitherReads(couple);
        assertEquals(1, ready(couple));
        does(couple.counselor(), () -> sharing.show(asked.tom()));
        SharedPage ana = page(couple.ana());
        SharedPage tom = page(couple.tom());
        assertTrue(words(ana.received().get(0).text()).contains(OF_TOM));
        assertTrue(words(tom.received().get(0).text()).contains(OF_ANA));
        assertEquals(ana.received().get(0).shownAt(), tom.received().get(0).shownAt(), "at the same moment");
    }

    @Test
    void oneNoKeepsBothAndTellsTheOtherNothing() throws Exception {
        Asked asked = asked();
        Couple couple = asked.couple();
        agree(couple.ana(), asked.ana());
        SharedPage before = page(couple.ana());
        decline(couple.tom(), asked.tom());
        assertEquals(before, page(couple.ana()), "the other cannot tell");
        assertEquals(CaseSharing.Stage.ASKED, list(couple).entries().get(0).stage());
        assertTrue(list(couple).entries().get(0).refused());
        assertRefused("refusal.sharing.neverHalf", () -> does(couple.counselor(), () -> sharing.show(asked.ana())));
        assertRefused("refusal.sharing.neverHalf", () -> does(couple.counselor(), () -> sharing.show(asked.tom())));
        assertNeitherReads(couple);
        does(couple.counselor(), () -> sharing.withdraw(asked.ana()));
        assertEquals(List.of(), page(couple.ana()).sharedByMe());
        assertEquals(CaseSharing.Stage.OVER, list(couple).entries().get(0).stage());
    }

    @Test
    void takingBackBeforeItIsOpenedKeepsBoth() throws Exception {
        Asked asked = asked();
        Couple couple = asked.couple();
        agree(couple.ana(), asked.ana());
        agree(couple.tom(), asked.tom());
        takeBack(couple.ana(), asked.ana());
        assertRefused("refusal.sharing.neverHalf", () -> does(couple.counselor(), () -> sharing.show(asked.tom())));
        assertNeitherReads(couple);
    }

    @Test
    void oneTakingBackTakesBothAway() throws Exception {
        Asked asked = asked();
        Couple couple = asked.couple();
        opened(asked);
        takeBack(couple.ana(), asked.ana());
        assertNeitherReads(couple);
        assertEquals(List.of(), page(couple.tom()).sharedByMe());
        assertEquals(CaseSharing.Stage.OVER, list(couple).entries().get(0).stage());
        askWhole(couple, viewed(couple.ana(), "Another evening"));
        assertEquals(1, page(couple.tom()).asks().size(), "it can be asked for anew");
    }

    @Test
    void theCounselorStopsBoth() throws Exception {
        Asked asked = asked();
        opened(asked);
        does(asked.couple().counselor(), () -> sharing.stop(asked.ana()));
        assertNeitherReads(asked.couple());
        assertEquals(
                CaseSharing.Stage.OVER, list(asked.couple()).entries().get(0).stage());
    }

    @Test
    void whatWasGivenTogetherBelongsTogether() throws Exception {
        Couple couple = atWork(practice());
        AssignExercises both = new AssignExercises(
                UUID.randomUUID(),
                couple.caseId(),
                today().plusDays(7),
                Optional.empty(),
                List.of(
                        new AssignmentRequest(
                                couple.ana().participant(),
                                SEALED,
                                AssignmentRequest.Placement.NOW,
                                false,
                                Recurrence.ONCE,
                                null),
                        new AssignmentRequest(
                                couple.tom().participant(),
                                SEALED,
                                AssignmentRequest.Placement.NOW,
                                false,
                                Recurrence.ONCE,
                                null)));
        List<AssignmentId> given =
                as(couple.counselor(), () -> homework.assign(both)).ids();
        ResponseId piece = handIn(couple.ana(), ofClient(couple, couple.ana(), given), view(OF_ANA));
        seen(couple.tom(), handIn(couple.tom(), ofClient(couple, couple.tom(), given), view(OF_TOM)));
        viewed(couple.tom(), "Quite another matter");
        askWhole(couple, piece);
        assertTrue(words(page(couple.tom()).asks().get(0).text()).contains(OF_TOM));
    }

    private AssignmentId ofClient(Couple couple, Client client, List<AssignmentId> given) throws Exception {
        for (AssignmentId one : given) {
            if (!database.rows(
                            couple.practice().id(),
                            "select id from keptword.assignment where id = ? and participant_id = ?",
                            one.value(),
                            client.participant().value())
                    .isEmpty()) {
                return one;
            }
        }
        throw new IllegalStateException("Nothing was given");
    }

    private void opened(Asked asked) throws Exception {
        agree(asked.couple().ana(), asked.ana());
        agree(asked.couple().tom(), asked.tom());
        does(asked.couple().counselor(), () -> sharing.show(asked.ana()));
        assertEquals(1, page(asked.couple().ana()).received().size());
        assertEquals(1, page(asked.couple().tom()).received().size());
    }

    private void assertNeitherReads(Couple couple) throws Exception {
        for (Client one : List.of(couple.ana(), couple.tom())) {
            assertEquals(List.of(), page(one).received());
            assertEquals(
                    List.of(),
                    database.rows(
                            one.actor(),
                            "select id from keptword.share where recipient_id = ?",
                            one.participant().value()));
        }
    }
}
