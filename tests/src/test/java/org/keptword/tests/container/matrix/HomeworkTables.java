package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.GuideService;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.PlannedDates;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkService;
import org.keptword.homework.review.FeedbackService;
import org.keptword.homework.review.PhraseService;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewCommentService;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewService;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.measures.MeasureService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** The guide, giving from it, answering and reviewing. */
final class HomeworkTables {

    private HomeworkTables() {}

    static List<Table> all() {
        return List.of(
                guide(),
                giving(),
                listing(),
                changing(),
                portal(),
                answering(),
                offScreen(),
                reviewing(),
                replying(),
                commenting(),
                phrases(),
                measures());
    }

    private static Table guide() {
        return new Table(GuideService.class)
                .plain("overview", Audience.READING, c -> with())
                .plain("exercise", Audience.READING, c -> with("lead-up"));
    }

    private static Table giving() {
        return new Table(HomeworkService.class)
                .reads("caseWork", Scene::ofCase, c -> with(c.caseId()))
                .reads("homework", Scene::ofCase, c -> with(c.caseId(), Optional.empty()))
                .reads("homeworkWithAllAnswered", Scene::ofCase, c -> with(c.caseId()))
                .works(
                        "plan",
                        Scene::ofCase,
                        c -> with(new PreviewAssignment(
                                c.caseId(), PreviewAssignment.Scope.EVERYTHING, null, Optional.empty())))
                .works(
                        "assign",
                        Scene::participant,
                        c -> with(new AssignExercises(
                                UUID.randomUUID(), c.caseId(), day(), Optional.empty(), List.of(piece(c)))))
                .works("extend", Scene::running, c -> with(c.assignment(), day()))
                .works("pause", Scene::running, c -> with(c.assignment()))
                .works("resume", Scene::paused, c -> with(c.assignment()))
                .works("withdraw", Scene::running, c -> with(c.assignment(), "Enough for now"))
                .works("lighten", Scene::heavy, c -> with(c.assignment()))
                .works("open", Scene::queued, c -> with(c.assignment()))
                .works("moveUp", Scene::queued, c -> with(c.assignment()));
    }

    private static Table listing() {
        return new Table(CaseloadHomeworkService.class)
                .lists(
                        "list",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::running,
                        c -> with(new CaseloadHomeworkList.Query(
                                CaseloadHomeworkList.Filter.ALL, CaseloadHomeworkList.Sort.DUE, false, 0, 100)))
                .lists(
                        "export",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::running,
                        c -> with(CaseloadHomeworkList.Filter.ALL));
    }

    private static Table changing() {
        return new Table(HomeworkChangeService.class)
                .works(
                        "changeInCases",
                        Scene::runningOfCase,
                        c -> with(List.of(new ChangeAssignments(
                                c.caseId(),
                                List.of(new AssignmentId(c.part())),
                                ChangeAssignments.Act.MOVE,
                                day(),
                                null))))
                .works(
                        "undoInCases",
                        Scene::runningOfCase,
                        c -> with(List.of(new ChangeAssignments.Undo(
                                c.caseId(),
                                ChangeAssignments.Act.MOVE,
                                List.of(new ChangeAssignments.Changed(
                                        planned(c.part(), day()), planned(c.part(), day().plusDays(4)))),
                                Instant.now()))))
                .works(
                        "change",
                        Scene::runningOfCase,
                        c -> with(new ChangeAssignments(
                                c.caseId(),
                                List.of(new AssignmentId(c.part())),
                                ChangeAssignments.Act.MOVE,
                                day(),
                                null)))
                .works(
                        "undo",
                        Scene::runningOfCase,
                        c -> with(new ChangeAssignments.Undo(
                                c.caseId(),
                                ChangeAssignments.Act.MOVE,
                                List.of(new ChangeAssignments.Changed(
                                        planned(c.part(), day()), planned(c.part(), day().plusDays(4)))),
                                Instant.now())))
                .works("undoAssigning", Scene::justAssigned, c -> with(c.caseId(), c.part(), "Undone"));
    }

    private static PlannedDates planned(UUID assignment, LocalDate due) {
        return new PlannedDates(new AssignmentId(assignment), due, null, 0, null, false);
    }

    private static Table portal() {
        return new Table(PortalService.class)
                .lists("record", Audience.OWN, Reach.CASELOAD, Scene::finishedWork, c -> with(Optional.empty()))
                .plain("safetyPlan", Audience.OWN, c -> with())
                .own("exercise", Scene::running, c -> with(c.assignment(), Optional.empty()));
    }

    private static Table answering() {
        return new Table(AnswerService.class)
                .own("save", Scene::running, c -> with(draft(c, 0)))
                .own(
                        "settle",
                        Scene::inConflict,
                        c -> with(new SaveDraft.Settle(draft(c, 1), c.scene().copy())))
                .own(
                        "handIn",
                        Scene::running,
                        c -> with(new HandIn(
                                c.assignment(),
                                c.person(),
                                Optional.empty(),
                                0,
                                "page",
                                UUID.randomUUID(),
                                Optional.of(MatrixFixture.leadUp("I left", false)))))
                .own("takeBack", Scene::finishedWork, c -> with(c.assignment(), Optional.empty(), c.person()))
                .own(
                        "disclose",
                        Scene::running,
                        c -> with(c.assignment(), Optional.empty(), c.person(), Disclosure.SELF))
                .own("readFeedback", Scene::answered, c -> with(c.assignment(), Optional.empty(), c.person()));
    }

    private static Table offScreen() {
        return new Table(OffScreenService.class)
                .own("keepOff", Scene::finishedWork, c -> with(c.assignment(), Optional.empty(), c.person()))
                .works("showAgain", Scene::offScreen, c -> with(c.response(), true));
    }

    private static Table reviewing() {
        return new Table(ReviewService.class)
                .reads("safetyPlans", Scene::ofCase, c -> with(c.caseId()))
                .lists("queue", Audience.READING, Reach.CASELOAD, Scene::finished, c -> with())
                .lists(
                        "count",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::finished,
                        (result, thing) -> (Integer) result > 0,
                        c -> with())
                .lists(
                        "queueOf",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::finished,
                        c -> with(
                                QueueFilter.NONE,
                                Optional.of(new QueueView.Place(
                                        true, Optional.of(Instant.EPOCH), Instant.EPOCH, new UUID(0, 0)))))
                .reads("review", Scene::finished, c -> with(c.response()))
                .reads(
                        "reviewIn",
                        Scene::finished,
                        c -> with(new QueueFilter(Optional.empty(), true, true), c.response()));
    }

    private static Table replying() {
        return new Table(FeedbackService.class)
                .works("open", Scene::finished, c -> with(c.person(), c.response(), List.of(seen(c))))
                .works("save", Scene::finished, c -> with(new SaveReview(c.person(), c.response(), 1, words())))
                .works(
                        "send",
                        Scene::finished,
                        c -> with(new SendReview(
                                c.person(),
                                c.response(),
                                List.of(seen(c)),
                                words(),
                                SendReview.ReviewOutcome.SENT,
                                UUID.randomUUID())))
                .works("undo", Scene::sentReply, c -> with(c.person(), c.id()));
    }

    private static Table commenting() {
        return new Table(ReviewCommentService.class)
                .works("write", Scene::finished, c -> with(c.scene().remark(c.person(), c.response())))
                .works("change", Scene::remark, c -> with(c.person(), c.id(), 0, "Said clearly and calmly"))
                .works("remove", Scene::remark, c -> with(c.person(), c.id()));
    }

    private static Table phrases() {
        return new Table(PhraseService.class)
                .lists("own", Audience.PERSONAL, Reach.CASELOAD, Scene::phrase, c -> with())
                .plain("add", Audience.PERSONAL, c -> with("Thanks", "Thank you"))
                .add("change", Audience.PERSONAL, Scene::phrase, c -> with(c.id(), "Thanks", "Many thanks"))
                .add("remove", Audience.PERSONAL, Scene::phrase, c -> with(c.id()));
    }

    private static Table measures() {
        return new Table(MeasureService.class)
                .plain("instruments", Audience.STAFF, c -> with())
                .works("rescore", Scene::checkedIn, c -> with(c.response()));
    }

    private static AssignmentRequest piece(Call call) {
        return new AssignmentRequest(
                call.participant(), "lead-up", AssignmentRequest.Placement.NOW, false, Recurrence.ONCE, null);
    }

    private static SaveDraft draft(Call call, int basedOn) {
        return new SaveDraft(
                call.assignment(),
                call.person(),
                Optional.empty(),
                basedOn,
                "page",
                MatrixFixture.leadUp("I left", false),
                Optional.empty());
    }

    private static SendReview.Seen seen(Call call) {
        return new SendReview.Seen(call.response(), 1);
    }

    private static ReviewDraft words() {
        return MatrixFixture.reply(ReviewDraft.NONE, "Thank you", "");
    }

    private static LocalDate day() {
        return LocalDate.now(MatrixFixture.ZONE).plusDays(3);
    }
}
