package org.keptword.tests.container.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.StaleState;

/** What a counselor reads when the author makes the circle of readers smaller. */
class NarrowedIT extends ReviewFixture {

    @Inject
    private HomeworkService homework;

    @Test
    void whatWasHandedInAndReadStaysReadableAndWhatFollowsIsTheAuthorsAlone() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignmentId assignment = returned(client, "I was angry");
        ResponseId response = lead(counselor, client);
        narrow(client, assignment, Disclosure.SELF);
        ReviewView narrowed = read(counselor, response);

        handIn(client, assignment, Optional.empty(), leadUp("I was ashamed"));

        ReviewView after = read(counselor, response);
        assertEquals(narrowed, after, "nothing tells that the author goes on");
        assertEquals(ReviewView.Status.RETURNED, after.status());
        assertEquals(1, after.entries().size());
        assertEquals(1, after.entries().get(0).revision());
        assertEquals(Disclosure.COUNSELOR, after.entries().get(0).disclosure());
        assertTrue(after.toString().contains("I was angry"));
        assertFalse(after.toString().contains("ashamed"));
        assertEquals("Say more", after.replies().get(0).text());
        assertEquals(List.of(), as(counselor, reviews::queue).items());
        assertEquals(0, (int) as(counselor, reviews::count));
        HomeworkList.Line line = as(counselor, () -> homework.homework(client.caseId(), Optional.empty()))
                .running()
                .get(0);
        assertEquals(HomeworkList.AssignmentState.RETURNED, line.state());
        assertEquals(after.entries().get(0).handedInAt(), line.lastHandedIn().orElseThrow());
        assertEquals(
                List.of(response),
                as(counselor, () -> homework.caseWork(client.caseId())).activity().stream()
                        .flatMap(one -> one.response().stream())
                        .toList());
    }

    @Test
    void theReaderOfWhatWasReadKeepsTheOwnNoteAndMayReplyToIt() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignmentId assignment = returned(client, "I was angry");
        ResponseId response = lead(counselor, client);
        narrow(client, assignment, Disclosure.SELF);
        handIn(client, assignment, Optional.empty(), leadUp("I was ashamed"));
        int version = read(counselor, response).draft().version();

        SaveReview.Outcome saved =
                as(counselor, () -> feedback.save(save(counselor, response, 1, draft(version, "", "Mine"))));

        assertEquals(SaveReview.Outcome.Kind.SAVED, saved.kind());
        assertFalse(saved.moved());
        assertThrows(
                StaleState.class,
                () -> as(counselor, () -> feedback.save(save(counselor, response, 2, draft(-1, "", "Theirs")))));
    }

    @Test
    void whatWasNeverReadIsNotThere() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I was angry"));
        ResponseId response = onlyWaiting(client);
        does(
                client.actor(),
                () -> answers.takeBack(
                        assignment, Optional.empty(), client.actor().person()));
        narrow(client, assignment, Disclosure.SELF);
        assertThrows(NotFound.class, () -> read(counselor, response));

        handIn(client, assignment, Optional.empty(), leadUp("I was ashamed"));

        assertThrows(NotFound.class, () -> read(counselor, response));
        assertThrows(
                NotFound.class,
                () -> as(counselor, () -> feedback.save(save(counselor, response, 2, draft(-1, "a", "b")))));
        assertTrue(as(counselor, () -> homework.caseWork(client.caseId())).activity().stream()
                .noneMatch(one -> one.response().isPresent()));
        assertEquals(
                HomeworkList.AssignmentState.ASSIGNED,
                as(counselor, () -> homework.homework(client.caseId(), Optional.empty()))
                        .running()
                        .get(0)
                        .state());
    }

    @Test
    void anAuthorWhoNarrowsWhatMayBeTalkedAboutNarrowsItForWhatWasRead() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignmentId assignment =
                returned(client, "own-life", "{\"plans-step\": {\"plans\": [{\"_id\": \"a\", \"plan\": \"Swim\"}]}}");
        ResponseId response = lead(counselor, client);
        assertEquals(
                Disclosure.COUNSELOR_MAY_DISCUSS,
                read(counselor, response).entries().get(0).disclosure());

        narrow(client, assignment, Disclosure.COUNSELOR);

        assertEquals(
                Disclosure.COUNSELOR, read(counselor, response).entries().get(0).disclosure());
    }

    private AssignmentId returned(Client client, String words) throws Exception {
        return returned(client, "lead-up", leadUp(words));
    }

    private AssignmentId returned(Client client, String exercise, String json) throws Exception {
        Actor counselor = client.practice().counselor();
        AssignmentId assignment = give(client, exercise, Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), json);
        send(counselor, read(counselor, onlyWaiting(client)), "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(client.practice());
        return assignment;
    }

    private ResponseId lead(Actor counselor, Client client) throws Exception {
        return as(counselor, () -> homework.caseWork(client.caseId())).activity().stream()
                .flatMap(one -> one.response().stream())
                .findFirst()
                .orElseThrow();
    }

    private void narrow(Client client, AssignmentId assignment, Disclosure to) throws Exception {
        does(
                client.actor(),
                () -> answers.disclose(
                        assignment, Optional.empty(), client.actor().person(), to));
    }
}
