package org.keptword.tests.container.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.PhraseService;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.StatementCount;

class ReviewIT extends ReviewFixture {

    private static final Recurrence DAILY = new Recurrence(Recurrence.Kind.DAILY, Set.of(), null);

    @Inject
    private PhraseService phrases;

    @Inject
    private StatementCount statements;

    @Test
    void whatIsHandedInWaitsInTheQueueOfItsCounselorAndOfTheSupervisor() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        ResponseId response = handedIn(client, "I shouted");
        List<QueueView.Item> queue = as(practice.counselor(), reviews::queue).items();
        assertEquals(List.of(response), queue.stream().map(QueueView.Item::lead).toList());
        assertEquals("Jo", queue.get(0).participantName());
        assertEquals(queue, as(practice.supervisor(), reviews::queue).items());
        assertFalse(as(practice.supervisor(), reviews::queue).mayWork());
        assertEquals(1, (int) as(practice.counselor(), reviews::count));
        assertEquals(List.of(), as(practice.colleague(), reviews::queue).items());
        assertEquals(0, (int) as(practice.colleague(), reviews::count));
        assertEquals(0, (int) as(practice().counselor(), reviews::count));
    }

    @Test
    void onlyStaffOfTheCaseReads() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        ResponseId response = handedIn(client, "I shouted");
        Practice other = practice();
        assertEquals("Jo", read(practice.counselor(), response).participantName());
        assertFalse(read(practice.supervisor(), response).mayWork());
        assertThrows(NotFound.class, () -> read(practice.colleague(), response));
        assertThrows(NotFound.class, () -> read(other.counselor(), response));
        assertThrows(NotFound.class, () -> read(other.supervisor(), response));
        assertThrows(NotFound.class, () -> read(practice.counselor(), new ResponseId(UUID.randomUUID())));
        assertThrows(EJBAccessException.class, () -> read(client.actor(), response));
        assertThrows(EJBAccessException.class, () -> read(practice.manager(), response));
        assertThrows(EJBAccessException.class, () -> as(client.actor(), reviews::queue));
        assertThrows(EJBAccessException.class, () -> as(client.actor(), reviews::count));
    }

    @Test
    void onlyTheCounselorOfTheCaseActs() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        ResponseId response = handedIn(client, "I shouted");
        ReviewView view = read(practice.counselor(), response);
        UUID remark = comment(practice.counselor(), view, "shouted").id();
        for (Actor stranger : List.of(practice.colleague(), practice().counselor())) {
            assertThrows(
                    NotFound.class, () -> as(stranger, () -> feedback.open(stranger.person(), response, seen(view))));
            assertThrows(
                    NotFound.class,
                    () -> as(stranger, () -> feedback.save(save(stranger, response, 1, draft(-1, "a", "b")))));
            assertThrows(NotFound.class, () -> comment(stranger, view, "shouted"));
            assertThrows(NotFound.class, () -> as(stranger, () -> comments.change(stranger.person(), remark, 0, "x")));
            assertThrows(NotFound.class, () -> does(stranger, () -> comments.remove(stranger.person(), remark)));
            assertThrows(NotFound.class, () -> send(stranger, view, "x", SendReview.ReviewOutcome.SENT));
        }
        for (Actor reader : List.of(practice.supervisor(), client.actor(), practice.manager())) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(reader, () -> feedback.open(reader.person(), response, seen(view))));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(reader, () -> feedback.save(save(reader, response, 1, draft(-1, "a", "b")))));
            assertThrows(EJBAccessException.class, () -> comment(reader, view, "shouted"));
            assertThrows(EJBAccessException.class, () -> send(reader, view, "x", SendReview.ReviewOutcome.SENT));
            assertThrows(EJBAccessException.class, () -> as(reader, phrases::own));
        }
    }

    @Test
    void thePageShowsWhatWasAnsweredAndTheClose() throws Exception {
        Client client = client(practice());
        ReviewView view = read(client.practice().counselor(), handedIn(client, "I shouted \uD83D\uDE14 ñandú"));
        ReviewView.Work work = view.entries().get(0);
        assertEquals(Optional.of("I shouted \uD83D\uDE14 ñandú"), answer(view).words());
        assertEquals(Optional.of(12), work.close().minutes());
        assertEquals(Optional.of(7), work.close().difficulty());
        assertEquals(Optional.of("Beginning"), work.close().hard());
        assertTrue(work.close().bring());
        assertEquals(1, view.place().position());
        assertEquals(ReviewView.Status.WAITING, view.status());
    }

    @Test
    void loadingThePageTakesNoRightFromTheAuthorAndOpeningDoes() throws Exception {
        Client client = client(practice());
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I shouted"));
        Actor counselor = client.practice().counselor();
        ReviewView view = read(counselor, onlyWaiting(client));
        takeBack(client, assignment);
        assertThrows(
                StaleState.class,
                () -> as(counselor, () -> feedback.open(counselor.person(), view.lead(), seen(view))));
        assertThrows(StaleState.class, () -> send(counselor, view, "Thank you", SendReview.ReviewOutcome.SENT));
        assertThrows(NotFound.class, () -> read(counselor, view.lead()));
        handIn(client, assignment, Optional.empty(), leadUp("I shouted again"));
        ReviewView again = read(counselor, onlyWaiting(client));
        as(counselor, () -> feedback.open(counselor.person(), again.lead(), seen(again)));
        assertEquals(
                "refusal.homework.alreadyOpened",
                assertThrows(DomainRefusal.class, () -> takeBack(client, assignment))
                        .key());
    }

    @Test
    void aSaveOnAnOlderOneChangesNothingAndShowsTheOther() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ResponseId response = handedIn(client, "I shouted");
        ReviewDraft first = saved(counselor, response, draft(-1, "Mine", "Note"));
        saved(counselor, response, draft(first.version(), "Mine, longer", "Note"));
        SaveReview.Outcome stale = as(
                counselor, () -> feedback.save(save(counselor, response, 1, draft(first.version(), "Other", "Note"))));
        assertEquals(SaveReview.Outcome.Kind.STALE, stale.kind());
        assertEquals("Mine, longer", stale.current().feedback());
        assertEquals("Mine, longer", read(counselor, response).draft().feedback());
        ReviewDraft again = saved(counselor, response, draft(first.version(), "Mine, longer", "Note"));
        assertEquals(stale.current().version(), again.version(), "the same text sent again is no other text");
    }

    @Test
    void aSaveForAnotherPersonOrRevisionIsRefused() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ResponseId response = handedIn(client, "I shouted");
        assertThrows(
                AnotherPerson.class,
                () -> as(counselor, () -> feedback.save(save(client.actor(), response, 1, draft(-1, "a", "b")))));
        assertThrows(
                StaleState.class,
                () -> as(counselor, () -> feedback.save(save(counselor, response, 2, draft(-1, "a", "b")))));
    }

    @Test
    void aCommentStandsInTheAnswerAsItIsStored() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = read(counselor, handedIn(client, "I shouted"));
        ReviewAnswer.Remark remark = comment(counselor, view, "shouted");
        assertEquals(List.of(remark), answer(read(counselor, view.lead())).remarks());
        assertThrows(
                DomainRefusal.class,
                () -> comment(
                        counselor, view, new ReviewAnswer.Passage("the-hurt/hurt", 0, 3, "You"), UUID.randomUUID()));
        UUID twice = UUID.randomUUID();
        ReviewAnswer.Passage whole = new ReviewAnswer.Passage("the-hurt/hurt", 0, 0, "");
        assertEquals(comment(counselor, view, whole, twice), comment(counselor, view, whole, twice));
        ReviewAnswer.Remark changed =
                as(counselor, () -> comments.change(counselor.person(), remark.id(), remark.version(), "Other"));
        assertEquals("Other", changed.text());
        assertThrows(
                StaleState.class,
                () -> as(counselor, () -> comments.change(counselor.person(), remark.id(), remark.version(), "Late")));
        does(counselor, () -> comments.remove(counselor.person(), remark.id()));
        assertEquals(1, answer(read(counselor, view.lead())).remarks().size());
    }

    @Test
    void whatIsSentReachesItsAuthorWhenTheTimeToUndoIsOver() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I shouted"));
        Actor counselor = practice.counselor();
        ReviewView view = read(counselor, onlyWaiting(client));
        comment(counselor, view, "shouted");
        saved(counselor, view.lead(), draft(0, "Thank you for this", "Only me"));
        ReviewView now = read(counselor, view.lead());
        SendReview.SentReview sent = send(counselor, now, "Thank you for this", SendReview.ReviewOutcome.SENT);
        ExerciseView before = as(client.actor(), () -> portal.exercise(assignment, Optional.empty()));
        assertEquals(List.of(), before.feedback());
        assertEquals(ResponseStatus.HANDED_IN, before.status());
        settleReplies(practice);
        ExerciseView after = as(client.actor(), () -> portal.exercise(assignment, Optional.empty()));
        assertEquals(1, after.feedback().size());
        assertEquals(ResponseStatus.REVIEWED, after.status());
        assertEquals(Optional.of("Thank you for this"), after.feedback().get(0).text());
        assertEquals("shouted", after.feedback().get(0).comments().get(0).quote());
        assertFalse(after.toString().contains("Only me"), "the private note reached the client");
        assertEquals(0, (int) as(counselor, reviews::count));
        ReviewView read = read(counselor, view.lead());
        assertEquals(ReviewView.Status.ANSWERED, read.status());
        assertEquals("Thank you for this", read.replies().get(0).text());
        assertEquals("Only me", read.draft().privateNote());
        assertEquals("", read(practice.supervisor(), view.lead()).draft().privateNote());
        assertEquals(
                "refusal.homework.tooLateToUndo",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(counselor, () -> feedback.undo(counselor.person(), sent.feedback())))
                        .key());
    }

    @Test
    void undoingRestoresEverything() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I shouted"));
        Actor counselor = practice.counselor();
        ReviewView view = read(counselor, onlyWaiting(client));
        comment(counselor, view, "shouted");
        ReviewView commented = read(counselor, view.lead());
        SendReview.SentReview sent = send(counselor, commented, "Too early", SendReview.ReviewOutcome.RETURNED);
        assertEquals(view.lead(), as(counselor, () -> feedback.undo(counselor.person(), sent.feedback())));
        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));
        ReviewView restored = read(counselor, view.lead());
        assertEquals(ReviewView.Status.WAITING, restored.status());
        assertEquals("Too early", restored.draft().feedback());
        assertEquals(1, answer(restored).remarks().size());
        assertEquals(1, (int) as(counselor, reviews::count));
        settle(practice);
        assertEquals(
                List.of(),
                as(client.actor(), () -> portal.exercise(assignment, Optional.empty()))
                        .feedback());
        send(counselor, restored, "Now", SendReview.ReviewOutcome.SENT);
    }

    @Test
    void theSameAttemptIsOneReplyAndAnotherOneIsTold() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = read(counselor, handedIn(client, "I shouted"));
        SendReview command = new SendReview(
                counselor.person(),
                view.lead(),
                seen(view),
                draft(-1, "Thank you", ""),
                SendReview.ReviewOutcome.SENT,
                UUID.randomUUID());
        SendReview.SentReview once = as(counselor, () -> feedback.send(command));
        assertEquals(
                once.feedback(), as(counselor, () -> feedback.send(command)).feedback());
        assertThrows(StaleState.class, () -> send(counselor, view, "Second", SendReview.ReviewOutcome.SENT));
        SaveReview.Outcome late =
                as(counselor, () -> feedback.save(save(counselor, view.lead(), 1, draft(0, "Late", ""))));
        assertEquals(SaveReview.Outcome.Kind.CONCLUDED, late.kind());
    }

    @Test
    void whatWentBackComesAgainWithItsDifferencesAndTheEarlierReply() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I was angry"));
        Actor counselor = practice.counselor();
        ReviewView first = read(counselor, onlyWaiting(client));
        comment(counselor, first, "angry");
        send(counselor, read(counselor, first.lead()), "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(practice);
        assertEquals(0, (int) as(counselor, reviews::count));
        assertEquals(ReviewView.Status.RETURNED, read(counselor, first.lead()).status());
        handIn(client, assignment, Optional.empty(), leadUp("I was anxious"));
        ReviewView second = read(counselor, onlyWaiting(client));
        assertEquals(2, second.entries().get(0).revision());
        assertEquals(ReviewAnswer.Change.CHANGED, answer(second).change());
        assertEquals(3, answer(second).segments().size());
        assertEquals("Say more", second.replies().get(0).text());
        assertEquals("angry", second.replies().get(0).remarks().get(0).passage().quote());
        assertEquals("", second.draft().feedback());
        assertThrows(StaleState.class, () -> send(counselor, first, "Old page", SendReview.ReviewOutcome.SENT));
    }

    @Test
    void aWeekOfEntriesIsOneItemWithOneReply() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId assignment = give(client, "lead-up", DAILY);
        ResponseId lead = null;
        for (int i = 0; i < 3; i++) {
            handIn(client, assignment, Optional.of(today), leadUp("Entry " + i));
            if (lead == null) {
                lead = onlyWaiting(client);
            }
            database.run(
                    practice.id(),
                    "update keptword.response set entry_on = entry_on + ?, handed_in_at = handed_in_at - interval '1 minute'"
                            + " where participant_id = ? and entry_on = ?",
                    i + 1,
                    client.participant().value(),
                    today);
        }
        Actor counselor = practice.counselor();
        List<QueueView.Item> queue = as(counselor, reviews::queue).items();
        assertEquals(1, queue.size());
        assertEquals(3, queue.get(0).entries());
        assertEquals(1, (int) as(counselor, reviews::count));
        ReviewView view = read(counselor, queue.get(0).lead());
        assertEquals(3, view.entries().size());
        assertEquals(
                view.lead(), read(counselor, view.entries().get(2).response()).lead());
        assertEquals(
                "refusal.review.returnWhich",
                assertThrows(
                                DomainRefusal.class,
                                () -> send(counselor, view, "Back", SendReview.ReviewOutcome.RETURNED))
                        .key());
        SendReview.SentReview sent = send(counselor, view, "A full week", SendReview.ReviewOutcome.SENT);
        assertEquals(0, (int) as(counselor, reviews::count));
        assertEquals(3, read(counselor, view.lead()).entries().size());
        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));
        assertEquals(3, as(counselor, reviews::queue).items().get(0).entries());
    }

    @Test
    void whatAnAuthorKeepsToOneselfNeverEnters() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        does(
                client.actor(),
                () -> answers.disclose(
                        assignment, Optional.empty(), client.actor().person(), Disclosure.SELF));
        handIn(client, assignment, Optional.empty(), leadUp("For me"));
        assertEquals(List.of(), as(counselor, reviews::queue).items());
        assertEquals(0, (int) as(counselor, reviews::count));
    }

    @Test
    void nothingReachesThePartner() throws Exception {
        Practice practice = practice();
        var couple = couple(practice);
        Client one = join(practice, couple, 0);
        Client other = join(practice, couple, 1);
        AssignmentId assignment = give(one, "lead-up", Recurrence.ONCE);
        handIn(one, assignment, Optional.empty(), leadUp("About us"));
        send(
                practice.counselor(),
                read(practice.counselor(), onlyWaiting(one)),
                "For one alone",
                SendReview.ReviewOutcome.SENT);
        settle(practice);
        assertThrows(NotFound.class, () -> as(other.actor(), () -> portal.exercise(assignment, Optional.empty())));
        assertEquals(List.of(), home(other.actor()).replies());
    }

    @Test
    void endingsWithoutWordsLeaveNoWordsBehind() throws Exception {
        Client client = client(practice());
        Actor counselor = client.practice().counselor();
        ReviewView view = read(counselor, handedIn(client, "I shouted"));
        assertEquals("refusal.review.nothingToSend", refusal(counselor, view, " ", SendReview.ReviewOutcome.SENT));
        assertEquals("refusal.review.nothingToSend", refusal(counselor, view, "", SendReview.ReviewOutcome.RETURNED));
        assertEquals(
                "refusal.review.wordsWouldBeLost", refusal(counselor, view, "Words", SendReview.ReviewOutcome.SEEN));
        assertEquals(
                "refusal.review.wordsWouldBeLost",
                refusal(counselor, view, "Words", SendReview.ReviewOutcome.REVIEWED));
        send(counselor, view, "", SendReview.ReviewOutcome.SEEN);
        assertEquals(0, (int) as(counselor, reviews::count));
    }

    @Test
    void phrasesAreOnesOwn() throws Exception {
        Practice practice = practice();
        PhraseService.PhraseLine phrase =
                as(practice.counselor(), () -> phrases.add("Thanks", "Thank you for writing this."));
        assertEquals(List.of(phrase), as(practice.counselor(), phrases::own));
        assertEquals(List.of(), as(practice.colleague(), phrases::own));
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> phrases.change(phrase.id(), "x", "y")));
        assertThrows(NotFound.class, () -> does(practice.colleague(), () -> phrases.remove(phrase.id())));
        assertEquals(
                "y",
                as(practice.counselor(), () -> phrases.change(phrase.id(), "x", "y"))
                        .text());
        does(practice.counselor(), () -> phrases.remove(phrase.id()));
        assertEquals(List.of(), as(practice.counselor(), phrases::own));
    }

    @Test
    void theQueueAndThePageTakeEightStatementsHoweverMuchWaits() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp("I was angry"));
        Actor counselor = practice.counselor();
        ReviewView first = read(counselor, onlyWaiting(client));
        comment(counselor, first, "angry");
        send(counselor, read(counselor, first.lead()), "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(practice);
        handIn(client, assignment, Optional.empty(), leadUp("I was anxious"));
        ResponseId response = onlyWaiting(client);
        assertEquals(0, (int) as(practice.colleague(), reviews::count));
        for (int rows : List.of(1, 500)) {
            if (rows > 1) {
                copies(practice, rows);
            }
            assertTrue(statements.of(() -> as(counselor, reviews::queue)) <= 8, "the queue of " + rows);
            assertTrue(statements.of(() -> read(counselor, response)) <= 8, "the page with " + rows);
            assertEquals(2, statements.of(() -> as(counselor, reviews::count)), "the count of " + rows);
            assertEquals(rows, (int) as(counselor, reviews::count));
            assertEquals(rows, walked(counselor).size());
        }
    }

    @Test
    void theQueueIsWalkedPageByPageAlsoWhileItIsWorked() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        ResponseId edge = handedIn(client, "I was angry");
        copies(practice, 120);
        database.run(
                practice.id(),
                "update keptword.response set handed_in_at = handed_in_at + interval '1 minute' where practice_id = ? and id <> ?",
                practice.id().value(),
                edge.value());
        database.run(
                practice.id(),
                "update keptword.response set handed_in_at = handed_in_at - interval '2 minutes' where id in"
                        + " (select id from keptword.response where practice_id = ? and id <> ? order by id limit 49)",
                practice.id().value(),
                edge.value());
        Actor counselor = practice.counselor();
        QueueView first = as(counselor, reviews::queue);
        assertEquals(QueueView.PAGE, first.items().size());
        assertEquals(120, first.total());
        assertEquals(0, first.before());
        QueueView second = as(counselor, () -> reviews.queueOf(QueueFilter.NONE, first.next()));
        assertEquals(QueueView.PAGE, second.before());
        assertEquals(Optional.empty(), second.previous(), "the page before begins the queue");
        QueueView last = as(counselor, () -> reviews.queueOf(QueueFilter.NONE, second.next()));
        assertEquals(20, last.items().size());
        assertEquals(Optional.empty(), last.next());
        assertEquals(
                second.items(),
                as(counselor, () -> reviews.queueOf(QueueFilter.NONE, last.previous()))
                        .items());
        List<ResponseId> all = walked(counselor);
        assertEquals(120, Set.copyOf(all).size());
        assertEquals(edge, all.get(QueueView.PAGE - 1));
        ReviewView view = read(counselor, edge);
        assertEquals(Optional.of(all.get(QueueView.PAGE)), view.place().next());
        assertEquals(120, view.place().total());
        database.run(practice.id(), "update keptword.response set state = 'REVIEWED' where id = ?", edge.value());
        QueueView after = as(counselor, () -> reviews.queueOf(QueueFilter.NONE, first.next()));
        assertEquals(second.items(), after.items(), "an item that is gone moves nothing to another page");
        assertEquals(119, after.total());
    }

    /** Every item of the queue, page after page. */
    private List<ResponseId> walked(Actor counselor) throws Exception {
        List<ResponseId> all = new ArrayList<>();
        QueueView page = as(counselor, reviews::queue);
        while (true) {
            page.items().forEach(item -> all.add(item.lead()));
            Optional<QueueView.Place> next = page.next();
            if (next.isEmpty()) {
                return all;
            }
            page = as(counselor, () -> reviews.queueOf(QueueFilter.NONE, next));
        }
    }

    private void copies(Practice practice, int rows) throws Exception {
        database.run(
                practice.id(), """
                with given as (insert into keptword.assignment
                    select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'idempotency_key', gen_random_uuid()))).*
                    from keptword.assignment a, generate_series(2, ?) where a.practice_id = ? returning *)
                insert into keptword.response
                    select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'assignment_id', given.id))).*
                    from keptword.response r, given where r.practice_id = ?""", rows, practice.id().value(), practice.id().value());
    }

    private String refusal(Actor counselor, ReviewView view, String words, SendReview.ReviewOutcome outcome) {
        return assertThrows(DomainRefusal.class, () -> send(counselor, view, words, outcome))
                .key();
    }

    private ReviewDraft saved(Actor counselor, ResponseId response, ReviewDraft draft) throws Exception {
        SaveReview.Outcome outcome = as(counselor, () -> feedback.save(save(counselor, response, 1, draft)));
        assertEquals(SaveReview.Outcome.Kind.SAVED, outcome.kind());
        return outcome.current();
    }

    private ReviewAnswer.Remark comment(Actor counselor, ReviewView view, String quote) throws Exception {
        int at = answer(view).words().orElseThrow().indexOf(quote);
        return comment(
                counselor,
                view,
                new ReviewAnswer.Passage("the-hurt/hurt", at, at + quote.length(), quote),
                UUID.randomUUID());
    }

    private ReviewAnswer.Remark comment(Actor counselor, ReviewView view, ReviewAnswer.Passage passage, UUID id)
            throws Exception {
        return as(
                counselor,
                () -> comments.write(new WriteRemark(
                        counselor.person(),
                        id,
                        view.lead(),
                        view.entries().get(0).revision(),
                        passage,
                        "A comment")));
    }

    private static ReviewAnswer answer(ReviewView view) {
        return view.entries().get(0).answers().stream()
                .filter(answer -> answer.path().equals("the-hurt/hurt"))
                .findFirst()
                .orElseThrow();
    }

    private void takeBack(Client client, AssignmentId assignment) throws Exception {
        does(
                client.actor(),
                () -> answers.takeBack(
                        assignment, Optional.empty(), client.actor().person()));
    }
}
