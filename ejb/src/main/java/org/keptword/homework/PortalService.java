package org.keptword.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.InitialAnswers;
import org.keptword.homework.internal.ContactReports;
import org.keptword.homework.internal.Desk;
import org.keptword.homework.internal.Drafts;
import org.keptword.homework.internal.Exercises;
import org.keptword.homework.internal.Given;
import org.keptword.homework.internal.HomeDesk;
import org.keptword.homework.internal.OwnAssignments;
import org.keptword.homework.internal.Responses;
import org.keptword.homework.internal.Work;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** What a client sees of the own work: what is due, one exercise, everything written so far. Changes nothing. */
@Stateless
@DenyAll
public class PortalService {

    private static final int MOST_REPLIES = 20;
    private static final int LINES = 20;

    @Inject
    Guard guard;

    @Inject
    Desk desk;

    @Inject
    OwnAssignments assignments;

    @Inject
    ContactReports reports;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What a client finds on coming in. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public HomeView home() {
        Permit own = guard.own();
        Instant now = clock.instant();
        List<Given> running = assignments.running(ContactReports.EXERCISE, own);
        LocalDate today = desk.today(own);
        List<UUID> ids = running.stream().map(given -> given.assignment().id()).toList();
        Map<UUID, List<Responses.Line>> work =
                responses.recent(ContactReports.EXERCISE, Recurrence.weekOf(today), own).stream()
                        .collect(Collectors.groupingBy(line -> line.response().assignmentId()));
        Optional<SessionLine> session = sessions.next(own, now);
        HomeDesk home = new HomeDesk(exercises::at, today, session, now);
        running.forEach(
                given -> home.place(given, work.getOrDefault(given.assignment().id(), List.of())));
        List<HomeView.NewReply> replies = responses.unread(MOST_REPLIES, now, own).stream()
                .map(this::newReply)
                .toList();
        guard.recordList(own, "assignment", ids);
        return new HomeView(
                own.actor().name(),
                home.due(),
                home.today(),
                home.handedIn(),
                home.kept(),
                replies,
                home.isPaused(),
                running.stream().anyMatch(Given::lasting),
                session.map(SessionLine::startsAt),
                reports.next(running, own));
    }

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

    private HomeView.NewReply newReply(Responses.Arrived arrived) {
        return new HomeView.NewReply(
                new AssignmentId(arrived.assignment()),
                Optional.ofNullable(arrived.entry()),
                exercises.at(arrived.exerciseVersion()).title(),
                arrived.feedback().sentAt(),
                arrived.feedback().outcome() == Feedback.Outcome.RETURNED);
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
                work.others().stream().map(r -> other(r, work)).toList());
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
                        c.passage(vault).path(), c.passage(vault).quote(), c.text(vault)))
                .toList();
        return new ExerciseView.Reply(
                feedback.id(),
                feedback.revision(),
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
