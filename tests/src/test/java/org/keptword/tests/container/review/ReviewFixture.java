package org.keptword.tests.container.review;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.FeedbackService;
import org.keptword.homework.review.ReviewCommentService;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewService;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.custody.Owner;

/** Base of the tests on reviewing: cases with clients who were given something and handed it in. */
abstract class ReviewFixture extends PracticeTest {

    final LocalDate today = LocalDate.now(ZONE);

    @Inject
    ReviewService reviews;

    @Inject
    FeedbackService feedback;

    @Inject
    ReviewCommentService comments;

    @Inject
    PortalService portal;

    @Inject
    AnswerService answers;

    @Inject
    private HomeworkService homework;

    @Inject
    private ParticipantService participants;

    @Inject
    private Owner owner;

    @Inject
    Database database;

    /** A client with a place in a case. */
    record Client(Practice practice, CaseId caseId, ParticipantId participant, Actor actor) {}

    /** The first participant of an individual case, signed in and agreed. */
    Client client(Practice practice) throws Exception {
        return join(practice, individual(practice), 0);
    }

    /** Lets somebody take the place of a participant who agreed to the consent text. */
    Client join(Practice practice, CaseId caseId, int which) throws Exception {
        CaseOverview.Who who = as(
                        practice.counselor(), () -> homework.caseWork(caseId).participants())
                .get(which);
        Actor person = person(practice.id(), Role.CLIENT, who.name());
        does(practice.counselor(), () -> participants.recordConsent(caseId, who.id(), today));
        takePlace(practice, caseId, who.id(), person);
        return new Client(practice, caseId, who.id(), person);
    }

    /** Gives an exercise. */
    AssignmentId give(Client client, String exercise, Recurrence recurrence) throws Exception {
        return as(
                client.practice().counselor(),
                () -> homework.assign(new AssignExercises(
                                UUID.randomUUID(),
                                client.caseId(),
                                today.plusDays(7),
                                Optional.empty(),
                                List.of(new AssignmentRequest(
                                        client.participant(),
                                        exercise,
                                        AssignmentRequest.Placement.NOW,
                                        false,
                                        recurrence,
                                        null))))
                        .ids()
                        .get(0));
    }

    /** The client hands in; the number is that of the save before, 0 for none. */
    void handIn(Client client, AssignmentId assignment, Optional<LocalDate> day, String json) throws Exception {
        int number = as(client.actor(), () -> portal.exercise(assignment, day)).number();
        boolean done = as(
                        client.actor(),
                        () -> answers.handIn(new HandIn(
                                assignment,
                                client.actor().person(),
                                day,
                                number,
                                "page-" + UUID.randomUUID().toString().substring(0, 8),
                                UUID.randomUUID(),
                                Optional.of(json))))
                .isHandedIn();
        if (!done) {
            throw new IllegalStateException("The work of the test was not handed in");
        }
    }

    /** Handed-in work of an exercise that is given once; what waits newest. */
    ResponseId handedIn(Client client, String words) throws Exception {
        AssignmentId assignment = give(client, "lead-up", Recurrence.ONCE);
        handIn(client, assignment, Optional.empty(), leadUp(words));
        return onlyWaiting(client);
    }

    ResponseId onlyWaiting(Client client) throws Exception {
        return as(client.practice().counselor(), reviews::queue).items().stream()
                .filter(item -> item.participant().equals(client.participant()))
                .findFirst()
                .orElseThrow()
                .lead();
    }

    static String leadUp(String words) {
        return "{\"the-hurt\": {\"hurt\": \"" + words + "\"}, \"close\": {\"minutes-spent\": 12, \"difficulty\": 7,"
                + " \"what-was-hard\": \"Beginning\", \"bring-to-session\": true}}";
    }

    ReviewView read(Actor reader, ResponseId response) throws Exception {
        return as(reader, () -> reviews.review(response));
    }

    static List<SendReview.Seen> seen(ReviewView view) {
        return view.entries().stream()
                .map(work -> new SendReview.Seen(work.response(), work.revision()))
                .toList();
    }

    static ReviewDraft draft(int version, String words, String note) {
        return new ReviewDraft(version, words, note, Optional.of(3), Optional.empty(), true, Optional.empty());
    }

    SaveReview save(Actor counselor, ResponseId response, int revision, ReviewDraft draft) {
        return new SaveReview(counselor.person(), response, revision, draft);
    }

    SendReview.SentReview send(Actor counselor, ReviewView view, String words, SendReview.ReviewOutcome outcome)
            throws Exception {
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
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty()),
                        outcome,
                        UUID.randomUUID())));
    }

    /** Lets the time to undo pass for all work that was concluded in a practice. */
    void settle(Practice practice) throws SQLException {
        database.run(
                practice.id(),
                "update keptword.response set settles_at = now() - interval '1 second' where practice_id = ? and settles_at is not null",
                practice.id().value());
    }

    /** Lets the time to undo pass for all replies of a practice as well: from now on their authors see them. */
    void settleReplies(Practice practice) throws Exception {
        settle(practice);
        owner.tamper(
                "feedback",
                statement -> statement.executeUpdate(
                        "update keptword.feedback set visible_at = now() - interval '1 second' where practice_id = '"
                                + practice.id() + "'"));
    }
}
