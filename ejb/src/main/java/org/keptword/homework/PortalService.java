package org.keptword.homework;

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
import org.keptword.audit.Act;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.InitialAnswers;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.internal.Desk;
import org.keptword.homework.internal.Drafts;
import org.keptword.homework.internal.Exercises;
import org.keptword.homework.internal.Responses;
import org.keptword.homework.internal.Work;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.shared.AssignmentId;
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
    Desk desk;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    Exercises exercises;

    @Inject
    GuideLibrary library;

    @Inject
    PieceScores scores;

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
        Work work = desk.open(id, entry, own);
        Optional<ResponseId> response = work.response().map(Response::responseId);
        List<Revision> revisions =
                response.map(r -> responses.revisions(r, own)).orElse(List.of());
        List<Responses.Sent> feedback = response.map(r -> responses.feedback(List.of(r.value()), work.now(), own))
                .orElse(List.of());
        List<ExerciseView.Copy> copies = response.map(r -> drafts.copies(r, own)).orElse(List.of()).stream()
                .map(c -> new ExerciseView.Copy(c.id(), c.savedAt(), c.answers(vault)))
                .toList();
        guard.record(own, Act.READ, "assignment", id, work.assignment().participantId());
        return view(work, revisions, feedback, copies, own);
    }

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
        guard.recordList(own, "response", ids);
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
                standing(response, now),
                response.changedAt(),
                response.revisions(),
                response.disclosure(),
                feedback.stream()
                        .map(Responses.Sent::feedback)
                        .filter(f -> f.responseId().equals(response.id()))
                        .map(f -> new RecordView.Sent(f.sentAt(), Optional.ofNullable(f.text(vault))))
                        .toList());
    }

    private static Standing standing(Response response, Instant now) {
        return switch (response.stateSeenByAuthor(now)) {
            case DRAFT -> Standing.OPEN;
            case RETURNED -> Standing.RETURNED;
            case HANDED_IN -> Standing.HANDED_IN;
            case REVIEWED -> Standing.REVIEWED;
        };
    }

    private ExerciseView view(
            Work work,
            List<Revision> revisions,
            List<Responses.Sent> feedback,
            List<ExerciseView.Copy> copies,
            Permit own) {
        Standing standing = work.standing();
        Answers stored = work.draft().isPresent()
                ? work.stored(vault)
                : InitialAnswers.of(work.sheet().form(), work.asked(), work.situation());
        Answers shown = standing.isWritable() || revisions.isEmpty() ? stored : latest(standing, revisions, stored);
        return new ExerciseView(
                own.actor().person(),
                work.assignment().assignmentId(),
                work.entry(),
                work.assignment().recurrence().kind() == Recurrence.Kind.WEEKLY,
                meeting(work),
                heading(work),
                standing,
                new ExerciseView.Readers(work.given().counselor(), work.disclosure(), work.choices()),
                work.sheet().form(),
                standing.isWritable() ? work.asked() : work.whole(),
                work.situation(),
                standing.isWritable() ? work.evaluateAsked(shown) : work.evaluateWhole(shown),
                work.draft().map(Draft::number).orElse(0),
                work.draft().map(Draft::savedAt),
                standing.isWritable() ? work.heldBackText(stored) : List.of(),
                work.isNote(stored),
                work.isUnopened(),
                copies,
                revisions.stream().map(r -> handedIn(r, work)).toList(),
                feedback.stream().map(this::reply).toList(),
                points(work, standing, own),
                work.others().stream().map(r -> other(r, work)).toList());
    }

    /** What a measure makes of what was handed in; nothing of what its author keeps, which is not scored. */
    private List<PieceScores.OwnPoints> points(Work work, Standing standing, Permit own) {
        boolean in = standing == Standing.HANDED_IN || standing == Standing.REVIEWED;
        return in && library.isMeasure(work.assignment().exercise())
                ? work.response()
                        .map(response -> scores.own(response.responseId(), own))
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<ExerciseView.Meeting> meeting(Work work) {
        return work.assignment().recurrence().isBeforeSession()
                ? Optional.of(new ExerciseView.Meeting(
                        work.meant().isPresent(), work.meant().flatMap(BeforeSession.Meant::startsAt)))
                : Optional.empty();
    }

    private Answers latest(Standing standing, List<Revision> revisions, Answers stored) {
        boolean handedIn = standing == Standing.HANDED_IN || standing == Standing.REVIEWED;
        return handedIn ? Answers.stored(revisions.get(0).answers(vault)) : stored;
    }

    private ExerciseView.Heading heading(Work work) {
        return new ExerciseView.Heading(
                work.sheet().exercise(),
                work.sheet().title(),
                work.sheet().summary(),
                work.sheet().intro(),
                work.assignment().minutes(),
                Optional.ofNullable(work.assignment().instructions(vault)),
                work.assignment().dueOn(),
                work.isPaused(work.stored(vault)));
    }

    private ExerciseView.HandedIn handedIn(Revision revision, Work work) {
        List<Entry> entries =
                work.evaluateWhole(Answers.stored(revision.answers(vault))).entries();
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

    private static ExerciseView.OtherEntry other(Response response, Work work) {
        return new ExerciseView.OtherEntry(
                response.entryOn().orElseThrow(),
                Work.standing(work.assignment(), work.sheet().alwaysOpen(), Optional.of(response), work.now()));
    }
}
