package org.keptword.tests.container.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.shared.StaleState;

/** What can still be done when a reading is finished, and what a reply opens. */
class ReplyIT extends ReviewFixture {

    @Inject
    private HomeworkService homework;

    @Test
    void noteAndRatingsChangeAfterTheReplyWentOut() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = answered(client, "Thank you");

        SaveReview.Outcome saved = as(
                counselor,
                () -> feedback.save(
                        save(counselor, view.lead(), 1, draft(view.draft().version(), "", "On second thought"))));

        assertEquals(SaveReview.Outcome.Kind.SAVED, saved.kind());
        assertFalse(saved.moved());
        ReviewView now = read(counselor, view.lead());
        assertEquals("On second thought", now.draft().privateNote());
        assertEquals(Optional.of(3), now.draft().effort());
        assertTrue(now.draft().bring());
        assertEquals(List.of("Thank you"), texts(now));
    }

    @Test
    void aFurtherReplyIsANewOneAndTheEarlierStays() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = answered(client, "Thank you");
        ReviewAnswer.Remark remark = comment(counselor, view);
        ReviewView before = read(counselor, view.lead());

        further(counselor, before, "One more thing");

        ReviewView now = read(counselor, view.lead());
        assertEquals(List.of("One more thing", "Thank you"), texts(now));
        assertEquals(
                List.of(remark.id()),
                now.replies().get(0).remarks().stream()
                        .map(ReviewAnswer.Remark::id)
                        .toList());
        assertEquals(List.of(), now.replies().get(1).remarks());
        assertEquals(ReviewView.Status.ANSWERED, now.status());
        assertEquals("", now.draft().feedback());
        assertThrows(
                StaleState.class,
                () -> as(
                        counselor,
                        () -> comments.change(counselor.person(), remark.id(), remark.version(), "Changed")));
        AssignmentId assignment = assignment(client);
        settleReplies(client.practice());
        ExerciseView page = as(client.actor(), () -> portal.exercise(assignment, Optional.empty()));
        assertEquals(ResponseStatus.REVIEWED, page.status());
        assertEquals(
                List.of(Optional.of("One more thing"), Optional.of("Thank you")),
                page.feedback().stream().map(ExerciseView.Reply::text).toList());
    }

    @Test
    void undoingAFurtherReplyBringsItsWordsBackAndLeavesTheRest() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = answered(client, "Thank you");
        comment(counselor, view);
        SendReview.SentReview sent = further(counselor, read(counselor, view.lead()), "One more thing");
        ReviewView after = read(counselor, view.lead());
        as(
                counselor,
                () -> feedback.save(
                        save(counselor, view.lead(), 1, draft(after.draft().version(), "And begun since", ""))));

        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));

        ReviewView now = read(counselor, view.lead());
        assertEquals(List.of("Thank you"), texts(now));
        assertEquals("One more thing\n\nAnd begun since", now.draft().feedback());
        assertEquals(ReviewView.Status.ANSWERED, now.status());
        assertFalse(now.entries().get(0).answers().stream()
                .flatMap(answer -> answer.remarks().stream())
                .anyMatch(ReviewAnswer.Remark::sent));
        assertEquals(2, texts(furtherAnd(counselor, now, "Now")).size());
    }

    @Test
    void aPageFromBeforeTheReplyNeverSendsAFurtherOne() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView waiting = read(counselor, handedIn(client, "I shouted"));
        send(counselor, waiting, "Thank you", SendReview.ReviewOutcome.SENT);

        assertThrows(StaleState.class, () -> further(counselor, waiting, "From the old page"));
        ReviewView justSent = read(counselor, waiting.lead());
        assertEquals(
                "refusal.review.justSent",
                assertThrows(DomainRefusal.class, () -> further(counselor, justSent, "At once"))
                        .key());
        visible(client);
        assertThrows(
                StaleState.class, () -> send(counselor, justSent, "As if it waited", SendReview.ReviewOutcome.SENT));
        assertEquals(
                "refusal.review.nothingToSend",
                assertThrows(DomainRefusal.class, () -> further(counselor, justSent, " "))
                        .key());
        assertEquals(List.of("Thank you"), texts(read(counselor, waiting.lead())));
    }

    @Test
    void whatAReplyOpensCanBeBegunWhenItCanBeUndoneNoMoreAndWaitsAgainWhenItIsUndone() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignExercises.Outcome given = as(
                counselor,
                () -> homework.assign(new AssignExercises(
                        UUID.randomUUID(),
                        client.caseId(),
                        today.plusDays(7),
                        Optional.empty(),
                        List.of(
                                piece(client, "lead-up", AssignmentRequest.Placement.NOW),
                                piece(client, "readiness", AssignmentRequest.Placement.QUEUE)))));
        AssignmentId next = given.ids().get(1);
        handIn(client, given.ids().get(0), Optional.empty(), leadUp("I shouted"));
        ReviewView view = read(counselor, onlyWaiting(client));

        SendReview.SentReview sent = send(counselor, view, "Thank you", SendReview.ReviewOutcome.SENT);

        assertEquals(List.of(next), running(client, next));
        assertEquals(ResponseStatus.CLOSED, standing(client, next));
        assertTrue(home(client.actor()).due().stream()
                .noneMatch(task -> task.assignment().equals(next)));
        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));
        assertEquals(List.of(), running(client, next));
        assertEquals(ResponseStatus.CLOSED, standing(client, next));

        send(counselor, read(counselor, view.lead()), "Thank you", SendReview.ReviewOutcome.SENT);
        visible(client);

        assertEquals(ResponseStatus.OPEN, standing(client, next));
    }

    private ReviewView answered(Client client, String words) throws Exception {
        Actor counselor = client.practice().counselor();
        ResponseId response = handedIn(client, "I shouted");
        send(counselor, read(counselor, response), words, SendReview.ReviewOutcome.SENT);
        visible(client);
        return read(counselor, response);
    }

    /** Lets the time to undo pass for what was concluded, and for what that opens. */
    private void visible(Client client) throws Exception {
        settle(client.practice());
        UUID practice = client.practice().id().value();
        database.run(
                client.practice().id(),
                "update keptword.assignment set opened_at = opened_at - interval '1 minute' where practice_id = ?",
                practice);
    }

    private SendReview.SentReview further(Actor counselor, ReviewView view, String words) throws Exception {
        return as(
                counselor,
                () -> feedback.send(new SendReview(
                        counselor.person(),
                        view.lead(),
                        seen(view),
                        new ReviewDraft(
                                view.draft().version(),
                                words,
                                view.draft().privateNote(),
                                view.draft().effort(),
                                view.draft().learning(),
                                view.draft().bring(),
                                Optional.empty()),
                        SendReview.ReviewOutcome.FURTHER,
                        UUID.randomUUID())));
    }

    private ReviewView furtherAnd(Actor counselor, ReviewView view, String words) throws Exception {
        further(counselor, view, words);
        return read(counselor, view.lead());
    }

    private ReviewAnswer.Remark comment(Actor counselor, ReviewView view) throws Exception {
        return as(
                counselor,
                () -> comments.write(new WriteRemark(
                        counselor.person(),
                        UUID.randomUUID(),
                        view.lead(),
                        1,
                        new ReviewAnswer.Passage("the-hurt/hurt", 2, 9, "shouted"),
                        "A comment")));
    }

    private static List<String> texts(ReviewView view) {
        return view.replies().stream().map(ReviewView.Reply::text).toList();
    }

    private static AssignmentRequest piece(Client client, String exercise, AssignmentRequest.Placement placement) {
        return new AssignmentRequest(client.participant(), exercise, placement, false, Recurrence.ONCE, null);
    }

    private AssignmentId assignment(Client client) throws Exception {
        return as(client.practice().counselor(), () -> homework.homework(client.caseId(), Optional.empty()))
                .all()
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<AssignmentId> running(Client client, AssignmentId wanted) throws Exception {
        return as(client.practice().counselor(), () -> homework.homework(client.caseId(), Optional.empty()))
                .running()
                .stream()
                .map(HomeworkList.Line::id)
                .filter(wanted::equals)
                .toList();
    }

    private ResponseStatus standing(Client client, AssignmentId assignment) throws Exception {
        return as(client.actor(), () -> portal.exercise(assignment, Optional.empty()))
                .status();
    }
}
