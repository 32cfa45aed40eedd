package org.keptword.homework.answer;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.InitialAnswers;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.internal.answer.Drafts;
import org.keptword.homework.internal.answer.ExerciseViewAssembler;
import org.keptword.homework.internal.answer.Exercises;
import org.keptword.homework.internal.answer.OwnAssignments;
import org.keptword.homework.internal.answer.ResponseConsequences;
import org.keptword.homework.internal.answer.ResponseInProgress;
import org.keptword.homework.internal.answer.Responses;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.homework.read.ResponseScores;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** What a client sees of the own work: one exercise, everything written so far. Changes nothing. */
@Stateless
@DenyAll
public class PortalService {

    private static final int LINES = 20;

    @Inject
    Guard guard;

    @Inject
    ExerciseViewAssembler assembler;

    @Inject
    ContactReports reports;

    @Inject
    OwnAssignments assignments;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    Exercises exercises;

    @Inject
    GuideLibrary library;

    @Inject
    ResponseScores scores;

    @Inject
    ResponseConsequences consequences;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * One exercise.
     *
     * @param entry the day or Monday of a recurring one; today's when empty
     */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public ExerciseView exercise(AssignmentId id, Optional<LocalDate> entry) {
        Permit own = guard.own();
        ResponseInProgress inProgress = assembler.open(id, entry, own);
        Optional<ResponseId> response = inProgress.response().map(Response::responseId);
        List<Revision> revisions =
                response.map(r -> responses.revisions(r, own)).orElse(List.of());
        List<Responses.Sent> feedback = response.map(r -> responses.feedback(List.of(r.value()), inProgress.now(), own))
                .orElse(List.of());
        List<ExerciseView.Copy> copies = response.map(r -> drafts.copies(r, own)).orElse(List.of()).stream()
                .map(c -> new ExerciseView.Copy(c.id(), c.savedAt(), c.answers(vault)))
                .toList();
        guard.record(
                own,
                AuditAction.READ,
                AuditedObject.ASSIGNMENT,
                id,
                inProgress.assignment().participantId());
        return view(inProgress, revisions, feedback, copies, own);
    }

    /** The client's safety plan: the version handed in last, and where it is changed. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public SafetyPlan safetyPlan() {
        Permit own = guard.own();
        return new SafetyPlan(
                assignments
                        .newest(ContactReports.SAFETY_PLAN, own)
                        .map(newest -> exercise(new AssignmentId(newest.assignmentId()), Optional.empty())),
                reports.nextPlan(own));
    }

    /**
     * A client's safety plan.
     *
     * @param current as it was handed in last; empty before
     * @param next where it is written on; empty where nobody would read it anymore
     */
    public record SafetyPlan(Optional<ExerciseView> current, Optional<AssignmentId> next) {}

    /** Everything written so far, page by page. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public RecordView record(Optional<RecordView.From> from) {
        Permit own = guard.own();
        Instant now = clock.instant();
        List<Responses.Kept> kept = responses.kept(from, LINES, own);
        List<Responses.Kept> shown = kept.subList(0, Math.min(LINES, kept.size()));
        List<UUID> ids = shown.stream().map(k -> k.response().id()).toList();
        List<Responses.Sent> feedback = responses.feedback(ids, now, own);
        guard.recordList(own, AuditedObject.RESPONSE, ids);
        Optional<RecordView.From> next = kept.size() > LINES
                ? Optional.of(shown.get(LINES - 1).response()).map(r -> new RecordView.From(r.changedAt(), r.id()))
                : Optional.empty();
        return new RecordView(
                shown.stream().map(line -> line(line, feedback, now)).toList(), next);
    }

    private RecordView.Line line(Responses.Kept kept, List<Responses.Sent> feedback, Instant now) {
        Response response = kept.response();
        return new RecordView.Line(
                new AssignmentId(response.assignmentId()),
                response.entryOn(),
                exercises.at(kept.exerciseVersion()).title(),
                status(response, now),
                response.changedAt(),
                response.revisions(),
                response.disclosure(),
                feedback.stream()
                        .map(Responses.Sent::feedback)
                        .filter(f -> f.responseId().equals(response.id()))
                        .map(f -> new RecordView.Sent(f.sentAt(), Optional.ofNullable(f.text(vault))))
                        .toList());
    }

    private static ResponseStatus status(Response response, Instant now) {
        return switch (response.stateSeenByAuthor(now)) {
            case DRAFT -> ResponseStatus.OPEN;
            case RETURNED -> ResponseStatus.RETURNED;
            case HANDED_IN -> ResponseStatus.HANDED_IN;
            case REVIEWED -> ResponseStatus.REVIEWED;
        };
    }

    private ExerciseView view(
            ResponseInProgress inProgress,
            List<Revision> revisions,
            List<Responses.Sent> feedback,
            List<ExerciseView.Copy> copies,
            Permit own) {
        ResponseStatus status = inProgress.status();
        Answers stored = inProgress.draft().isPresent() ? inProgress.stored(vault) : begun(inProgress, own);
        Answers shown = status.isWritable() || revisions.isEmpty() ? stored : latest(status, revisions, stored);
        Evaluation page = status.isWritable() ? inProgress.evaluateAsked(shown) : inProgress.evaluateWhole(shown);
        return new ExerciseView(
                own.actor().requirePerson(),
                inProgress.assignment().assignmentId(),
                inProgress.entry(),
                inProgress.assignment().recurrence().kind() == Recurrence.Kind.WEEKLY,
                meeting(inProgress),
                heading(inProgress),
                status,
                new ExerciseView.Readers(
                        inProgress.ownAssignment().place().counselor(), inProgress.disclosure(), inProgress.choices()),
                inProgress.sheet().form(),
                status.isWritable() ? inProgress.asked() : inProgress.whole(),
                inProgress.situation(),
                page,
                shown,
                status.isWritable() && consequences.speaksOfRisk(inProgress, page),
                inProgress.draft().map(Draft::number).orElse(0),
                inProgress.draft().map(Draft::savedAt),
                status.isWritable() ? inProgress.heldBackText(stored) : List.of(),
                inProgress.isNote(stored),
                inProgress.isUnopened(),
                copies,
                revisions.stream().map(r -> handedIn(r, inProgress)).toList(),
                feedback.stream().map(this::reply).toList(),
                points(inProgress, status, own),
                inProgress.others().stream().map(r -> other(r, inProgress)).toList());
    }

    /** What a measure makes of what was handed in; nothing of what its author keeps, which is not scored. */
    private List<ResponseScores.OwnPoints> points(ResponseInProgress inProgress, ResponseStatus status, Permit own) {
        boolean in = status == ResponseStatus.HANDED_IN || status == ResponseStatus.REVIEWED;
        return in && library.isMeasure(inProgress.assignment().exercise())
                ? inProgress
                        .response()
                        .map(response -> scores.own(response.responseId(), own))
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<ExerciseView.Meeting> meeting(ResponseInProgress inProgress) {
        return inProgress.assignment().recurrence().isBeforeSession()
                ? Optional.of(new ExerciseView.Meeting(
                        inProgress.meant().isPresent(),
                        inProgress.meant().flatMap(BeforeSession.Meant::startsAt),
                        inProgress.isAnsweredAlready()))
                : Optional.empty();
    }

    /** What a new text begins with: a safety plan with its last version. */
    private Answers begun(ResponseInProgress inProgress, Permit own) {
        Optional<Response> before = inProgress.assignment().exercise().equals(ContactReports.SAFETY_PLAN)
                ? assignments.newest(ContactReports.SAFETY_PLAN, own)
                : Optional.empty();
        return before.map(plan -> responses.revisions(plan.responseId(), own).get(0))
                .map(revision -> Answers.stored(revision.answers(vault)))
                .orElseGet(
                        () -> InitialAnswers.of(inProgress.sheet().form(), inProgress.asked(), inProgress.situation()));
    }

    private Answers latest(ResponseStatus status, List<Revision> revisions, Answers stored) {
        boolean handedIn = status == ResponseStatus.HANDED_IN || status == ResponseStatus.REVIEWED;
        return handedIn ? Answers.stored(revisions.get(0).answers(vault)) : stored;
    }

    private ExerciseView.Heading heading(ResponseInProgress inProgress) {
        return new ExerciseView.Heading(
                inProgress.sheet().exercise(),
                inProgress.sheet().title(),
                inProgress.sheet().summary(),
                inProgress.sheet().intro(),
                inProgress.assignment().minutes(),
                Optional.ofNullable(inProgress.assignment().instructions(vault)),
                inProgress.assignment().dueOn(),
                inProgress.isPaused(inProgress.stored(vault)));
    }

    private ExerciseView.HandedIn handedIn(Revision revision, ResponseInProgress inProgress) {
        List<Evaluation.Entry> entries = inProgress
                .evaluateWhole(Answers.stored(revision.answers(vault)))
                .entries();
        return new ExerciseView.HandedIn(
                revision.number(), revision.handedInAt(), revision.isNote(), revision.isTakenBack(), entries);
    }

    private ExerciseView.Reply reply(Responses.Sent sent) {
        Feedback feedback = sent.feedback();
        List<ExerciseView.Comment> comments = sent.comments().stream()
                .map(c -> new ExerciseView.Comment(
                        sent.from(), c.passage(vault).path(), c.passage(vault).quote(), c.text(vault)))
                .toList();
        return new ExerciseView.Reply(
                feedback.id(),
                feedback.revision(),
                sent.from(),
                feedback.sentAt(),
                !feedback.isRead(),
                feedback.outcome() == Feedback.Outcome.RETURNED,
                Optional.ofNullable(feedback.text(vault)),
                comments);
    }

    private static ExerciseView.OtherEntry other(Response response, ResponseInProgress inProgress) {
        ResponseStatus status = ResponseInProgress.status(
                inProgress.assignment(), inProgress.sheet().alwaysOpen(), Optional.of(response), inProgress.now());
        return new ExerciseView.OtherEntry(
                response.entryOn().orElseThrow(),
                status,
                status == ResponseStatus.HANDED_IN && response.disclosure() == Disclosure.SELF);
    }
}
