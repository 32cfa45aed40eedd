package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.review.SendReview;
import org.keptword.safety.FlagService;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** An act on something that changed since its page was loaded is refused in words of its own. */
class ChangedMeanwhileIT extends CoupleFixture {

    @Inject
    private PlanningService planning;

    @Test
    void workThatIsWithdrawnStaysAsItIs() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        AssignmentId given = give(couple.ana(), ONCE);
        does(counselor, () -> homework.withdraw(given, "Too much"));

        refused("refusal.homework.over", counselor, () -> homework.withdraw(given, "Again"));
        refused("refusal.homework.over", counselor, () -> homework.extend(given, today().plusDays(3)));
        refused("refusal.homework.over", counselor, () -> homework.pause(given));
        refused("refusal.homework.over", counselor, () -> homework.resume(given));
        refused("refusal.homework.over", counselor, () -> homework.open(given));
        refused("refusal.homework.notQueued", counselor, () -> homework.moveUp(given));
    }

    @Test
    void workThatIsHandedInKeepsItsDayAndItsVersionUntilItIsGivenBack() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        AssignmentId given = give(couple.ana(), ONCE);
        ResponseId response = handIn(couple.ana(), given, leadUp("I left", false));

        refused("refusal.homework.handedIn", counselor, () -> homework.extend(given, today().plusDays(3)));
        refused("refusal.homework.handedIn", counselor, () -> homework.lighten(given));

        send(counselor, response, "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        does(counselor, () -> homework.extend(given, today().plusDays(3)));

        AssignmentId done = give(couple.tom(), ONCE);
        send(counselor, handIn(couple.tom(), done, leadUp("I too", false)), "Good", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        refused("refusal.homework.handedIn", counselor, () -> homework.extend(done, today().plusDays(3)));
    }

    @Test
    void whatIsFirstInTheQueueSaysSo() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId first = give(couple.ana(), "triggers", AssignmentRequest.Placement.QUEUE);
        AssignmentId second = give(couple.ana(), "timeline", AssignmentRequest.Placement.QUEUE);

        assertFalse(as(couple.counselor(), () -> homework.moveUp(first)));
        assertTrue(as(couple.counselor(), () -> homework.moveUp(second)));
        assertFalse(as(couple.counselor(), () -> homework.moveUp(second)));
    }

    @Test
    void aFlagThatIsAcknowledgedKeepsWhatWasSaid() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        report(couple.ana(), "no", "He stood at the door");
        FlagService.FlagLine flag =
                as(counselor, () -> flags.page(couple.caseId()).flags()).get(0);
        does(counselor, () -> flags.acknowledge(flag.id(), "Called back"));

        refused("refusal.safety.acknowledgedAlready", counselor, () -> flags.acknowledge(flag.id(), "Called, too"));
        assertEquals(
                Optional.of("Called back"),
                as(counselor, () -> flags.page(couple.caseId()).flags()).get(0).done());
    }

    @Test
    void aSessionThatWasHeldIsNeitherMovedNorCalledOffNorMissed() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        SessionId held = hold(couple, 90, "Both came", List.<HoldSession.Agreed>of());

        PlanningService.CancelSession cancel = new PlanningService.CancelSession(held, 0, false, ByWhom.BOTH, "A cold");
        PlanningService.MoveSession move =
                new PlanningService.MoveSession(held, 0, false, today(), LocalTime.NOON, 50, null);
        refused("refusal.sessions.notPlanned", counselor, () -> planning.cancel(cancel));
        refused("refusal.sessions.notPlanned", counselor, () -> planning.missed(held, 0, ByWhom.BOTH));
        refused("refusal.sessions.notPlanned", counselor, () -> planning.move(move));
    }

    private void refused(String key, Actor counselor, Deed act) {
        assertEquals(
                key,
                assertThrows(DomainRefusal.class, () -> does(counselor, act)).key());
    }
}
