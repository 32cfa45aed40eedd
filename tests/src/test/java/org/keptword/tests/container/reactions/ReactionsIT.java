package org.keptword.tests.container.reactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.SendReview;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.Database;

class ReactionsIT extends CoupleFixture {

    /** Of the same phase as {@link #ONCE}. */
    private static final String NEXT = "readiness";

    private static final String JOINT = "two-views";

    @Inject
    private Refusal reaction;

    // ---- reviewed ---------------------------------------------------------------------------------------------------

    @Test
    void aReviewOpensTheNextQueuedExerciseOfThePhaseInItsTransaction() throws Exception {
        Couple couple = atWork(practice());
        ResponseId response = handedIn(couple.ana(), "I shouted");
        AssignmentId next = give(couple.ana(), NEXT, AssignmentRequest.Placement.QUEUE);
        AssignmentId elsewhere = give(couple.ana(), "timeline", AssignmentRequest.Placement.QUEUE);
        AssignmentId partners = give(couple.tom(), NEXT, AssignmentRequest.Placement.QUEUE);

        send(couple.counselor(), response, "Thank you", SendReview.ReviewOutcome.SENT);

        HomeworkList list = list(couple);
        assertTrue(ids(list.running()).contains(next));
        assertEquals(Set.of(elsewhere, partners), Set.copyOf(ids(list.queued())), "only that one");
        assertTrue(
                list.running().stream()
                        .filter(line -> line.id().equals(next))
                        .allMatch(line -> line.dueOn().isPresent()),
                "and it is planned");
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.feedback f, keptword.assignment a where f.response_id = ? and a.id = ?"
                                + " and f.xmin::text = a.xmin::text",
                        response.value(),
                        next.value()));
    }

    @Test
    void workThatGoesBackOpensNothing() throws Exception {
        Couple couple = atWork(practice());
        ResponseId response = handedIn(couple.ana(), "I shouted");
        AssignmentId next = give(couple.ana(), NEXT, AssignmentRequest.Placement.QUEUE);
        send(couple.counselor(), response, "Say more", SendReview.ReviewOutcome.RETURNED);
        assertEquals(List.of(next), ids(list(couple).queued()));
    }

    @Test
    void aRefusalInAReactionTakesTheReviewBack() throws Exception {
        Couple couple = atWork(practice());
        ResponseId response = handedIn(couple.ana(), "I shouted");
        give(couple.ana(), NEXT, AssignmentRequest.Placement.QUEUE);
        Database.State before = database.state(couple.practice().id());
        reaction.refuseNext();
        assertRefused(
                Refusal.KEY, () -> send(couple.counselor(), response, "Thank you", SendReview.ReviewOutcome.SENT));
        assertEquals(List.of("audit_entry"), database.changedSince(before), "only that it was read before");
        assertEquals(1, (int) as(couple.counselor(), reviews::count));
        send(couple.counselor(), response, "Thank you", SendReview.ReviewOutcome.SENT);
        assertEquals(0, (int) as(couple.counselor(), reviews::count));
    }

    // ---- held -------------------------------------------------------------------------------------------------------

    @Test
    void aRefusalInAReactionTakesTheWholeSessionBack() throws Exception {
        Couple couple = atWork(practice());
        List<HoldSession.Agreed> agreed =
                List.of(new HoldSession.Agreed("timeline", Set.of(couple.ana().participant()), null));
        Database.State before = database.state(couple.practice().id());
        reaction.refuseNext();
        assertRefused(Refusal.KEY, () -> hold(couple, 60, "A note", agreed));
        assertEquals(List.of(), database.changedSince(before));
        hold(couple, 60, "A note", agreed);
        assertEquals(1, list(couple).running().size());
    }

    @Test
    void jointWorkAgreedUnderAClosedGateTakesTheWholeSessionBack() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        List<HoldSession.Agreed> agreed = List.of(
                new HoldSession.Agreed("timeline", Set.of(couple.ana().participant()), null),
                new HoldSession.Agreed(JOINT, Set.of(couple.ana().participant()), null));
        Database.State before = database.state(couple.practice().id());
        assertRefused("refusal.homework.contactClosed", () -> hold(couple, 60, "A note", agreed));
        assertEquals(List.of(), database.changedSince(before));
    }

    // ---- gates ------------------------------------------------------------------------------------------------------

    @Test
    void aPieceUnderAClosedGateTakesAllOfTheAssigningBack() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId queued = give(couple.ana(), JOINT, AssignmentRequest.Placement.QUEUE);
        close(couple);
        AssignExercises command = new AssignExercises(
                UUID.randomUUID(),
                couple.caseId(),
                today().plusDays(7),
                Optional.empty(),
                List.of(piece(couple.ana(), "timeline"), piece(couple.tom(), JOINT)));
        Database.State before = database.state(couple.practice().id());
        assertRefused("refusal.homework.contactClosed", () -> as(couple.counselor(), () -> homework.assign(command)));
        assertRefused("refusal.homework.contactClosed", () -> does(couple.counselor(), () -> homework.open(queued)));
        assertEquals(List.of(), database.changedSince(before));
    }

    @Test
    void pausedJointWorkDoesNotGoOnUnderAClosedGate() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId paused = give(couple.tom(), JOINT);
        does(couple.counselor(), () -> homework.pause(paused));
        close(couple);
        Database.State before = database.state(couple.practice().id());
        assertRefused("refusal.homework.contactClosed", () -> does(couple.counselor(), () -> homework.resume(paused)));
        assertEquals(List.of(), database.changedSince(before));
    }

    @Test
    void whatWasNotBegunBeforeTheGateClosedIsRefusedAndLeavesNothing() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), JOINT);
        close(couple);
        HandIn command = handing(couple.ana(), id, 0, views("Written after"));
        Database.State before = database.state(couple.practice().id());
        assertRefused("refusal.portal.paused", () -> as(couple.ana().actor(), () -> answers.handIn(command)));
        assertRefused(
                "refusal.portal.paused",
                () -> as(
                        couple.ana().actor(),
                        () -> answers.save(draft(couple.ana(), id, 0, "page", views("Written after")))));
        assertEquals(List.of(), database.changedSince(before));
    }

    @Test
    void whatWasWrittenBeforeTheGateClosedIsHandedInAsANoteWithoutAWordMore() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), JOINT);
        as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), id, 0, "page", views("Written before"))));
        close(couple);
        assertEquals(
                ResponseStatus.PAUSED,
                as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                        .status());
        ResponseId note = handIn(couple.ana(), id, views("Written after"));
        String read = read(couple.counselor(), note).entries().toString();
        assertTrue(read.contains("Written before"), read);
        assertFalse(read.contains("Written after"), read);
        assertTrue(read(couple.counselor(), note).entries().get(0).note());
        String partner =
                home(couple.tom().actor()).toString() + as(couple.tom().actor(), () -> portal.record(Optional.empty()));
        assertFalse(partner.contains("Written"), partner);
    }

    private static String views(String words) {
        return "{\"the-matter\": {\"topic\": \"" + words + "\"}, \"mine\": {\"my-view\": \"" + words + "\"}}";
    }

    private void close(Couple couple) throws Exception {
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        contact(couple.ana(), Contact.ASKED_NOT_TO, before);
    }

    private static AssignmentRequest piece(Client to, String exercise) {
        return new AssignmentRequest(
                to.participant(), exercise, AssignmentRequest.Placement.NOW, false, Recurrence.ONCE, null);
    }

    private HomeworkList list(Couple couple) throws Exception {
        return as(couple.counselor(), () -> homework.homework(couple.caseId(), Optional.empty()));
    }

    private static List<AssignmentId> ids(List<HomeworkList.Line> lines) {
        return lines.stream().map(HomeworkList.Line::id).toList();
    }
}
