package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.internal.DueDay;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.sessions.SessionHeld;
import org.keptword.sessions.SessionRecordUndone;
import org.keptword.sessions.Sessions;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/**
 * What homework does when something else happened: it gives what was agreed in a session, and opens the next queued work after a
 * review. A changed contact state or screening needs no reaction: the gate is weighed whenever work is given, resumed or answered.
 */
@ApplicationScoped
public class HomeworkReactions {

    @Inject
    Guard guard;

    @Inject
    AssignmentContextLoader loader;

    @Inject
    AssignmentFactory assignmentFactory;

    @Inject
    Assignments assignments;

    @Inject
    Sessions sessions;

    @Inject
    Reviews reviews;

    @Inject
    GuideLibrary library;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    Event<HomeworkEvent.AssignmentWithdrawn> withdrawn;

    /** Gives the agreed exercises. Those that wait in the queue are opened, those that can be done already simply go on. */
    void sessionHeld(@Observes SessionHeld held) {
        if (held.agreements().isEmpty()) {
            return;
        }
        Permit permit = guard.work(held.caseId());
        if (!assignmentFactory.before(held.recording(), permit).isEmpty()) {
            return;
        }
        AssignmentContext context = loader.of(permit);
        List<AssignmentRequest> requests = new ArrayList<>();
        for (SessionHeld.Agreement agreed : held.agreements()) {
            ExerciseDefinition exercise = library.current(agreed.exercise());
            for (ParticipantId to : agreed.whom()) {
                Optional<Assignment> waiting = context.waiting(to, agreed.exercise());
                if (waiting.isPresent()) {
                    agree(waiting.get(), agreed, permit);
                    open(waiting.get(), due(held, permit), clock.instant(), context, permit);
                    waiting.get().comeOpenWith(held.recording());
                } else if (context.weigh(exercise, to, false).refused()
                        != AssignmentPreview.OmissionReason.GIVEN_ALREADY) {
                    requests.add(new AssignmentRequest(
                            to,
                            agreed.exercise(),
                            AssignmentRequest.Placement.NOW,
                            false,
                            AssignmentPlanner.usual(exercise.recurs()),
                            sessions.words(permit, agreed.id())));
                }
            }
        }
        if (!requests.isEmpty()) {
            assignmentFactory.give(held.recording(), requests, due(held, permit), context, permit);
        }
    }

    /**
     * Withdraws what the undone record had assigned, and queues again what it had opened from the queue. What a client has begun meanwhile
     * stays readable to its writer, and stays open where it came from the queue.
     */
    void recordUndone(@Observes SessionRecordUndone record) {
        Permit permit = guard.work(record.caseId());
        for (Assignment given : assignmentFactory.before(record.recording(), permit)) {
            if (given.state() != Assignment.State.WITHDRAWN && given.state() != Assignment.State.ENDED) {
                given.retract();
                tellWithdrawn(given, permit);
            }
            given.forgetAttempt();
        }
        List<Assignment> opened = assignments.openedWith(record.recording(), permit);
        Set<UUID> begun = assignments.begun(opened.stream().map(Assignment::id).toList(), permit);
        Set<String> agreed = record.exercises().stream()
                .map(id -> sessions.words(permit, id))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        opened.stream().filter(a -> !begun.contains(a.id())).forEach(a -> {
            a.takeBackOpening();
            if (agreed.contains(Objects.requireNonNullElse(a.instructions(vault), ""))) {
                a.instruct(null, vault);
            }
            tellWithdrawn(a, permit);
        });
    }

    private void tellWithdrawn(Assignment assignment, Permit permit) {
        withdrawn.fire(new HomeworkEvent.AssignmentWithdrawn(
                permit.ofCase(), assignment.participant(), assignment.assignmentId()));
        guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.ASSIGNMENT,
                assignment.assignmentId(),
                assignment.participantId());
    }

    /**
     * Opens the next queued work of the same phase that the gate leaves something of: from the moment on at which the reply is visible
     * and can be undone no more, so that nothing the client began is ever taken away.
     */
    void responseReviewed(@Observes HomeworkEvent.ResponseReviewed reviewed) {
        Permit permit = guard.work(reviewed.caseId());
        AssignmentContext context = loader.of(permit);
        String phase = context.assignments().stream()
                .filter(a -> a.assignmentId().equals(reviewed.assignment()))
                .map(Assignment::phase)
                .findFirst()
                .orElse(null);
        boolean blocked = context.obstacle(context.facts().participant(reviewed.participant()))
                .isPresent();
        if (phase == null || blocked || !context.facts().open()) {
            return;
        }
        long toDo = context.toDo(reviewed.participant()).stream()
                .filter(a -> a.phase().equals(phase))
                .count();
        if (QueuePolicy.hasRoom(toDo)) {
            Instant opens = reviews.feedback(reviewed.feedback(), permit)
                    .map(Feedback::visibleAt)
                    .orElseGet(clock::instant);
            next(context, reviewed.participant(), phase)
                    .ifPresent(next -> open(
                            next,
                            DueDay.of(
                                    sessions.next(permit, clock.instant()),
                                    permit.actor().zone(),
                                    context.today()),
                            opens,
                            context,
                            permit));
        }
    }

    /** What the reply would have opened waits again. */
    void reviewUndone(@Observes HomeworkEvent.ReviewUndone undone) {
        Permit permit = guard.work(undone.caseId());
        Optional<Instant> opens = reviews.feedback(undone.feedback(), permit).map(Feedback::visibleAt);
        Instant now = clock.instant();
        loader.of(permit).assignments().stream()
                .filter(a -> a.participantId().equals(undone.participant().value()) && a.isOpen() && !a.isOpenAt(now))
                .filter(a -> a.openedAt().equals(opens))
                .forEach(a -> {
                    a.requeue(now);
                    guard.record(
                            permit, AuditAction.CHANGE, AuditedObject.ASSIGNMENT, a.assignmentId(), a.participantId());
                });
    }

    /** What was agreed in words goes with the exercise, unless it has words of its own. */
    private void agree(Assignment waiting, SessionHeld.Agreement agreed, Permit permit) {
        if (waiting.instructions(vault) == null) {
            waiting.instruct(sessions.words(permit, agreed.id()), vault);
        }
    }

    private void open(Assignment waiting, DueDay due, Instant from, AssignmentContext context, Permit permit) {
        assignmentFactory.letBegin(waiting, context, permit);
        waiting.planFor(due.day(), due.session());
        assignmentFactory.open(waiting, from);
        guard.record(
                permit, AuditAction.CHANGE, AuditedObject.ASSIGNMENT, waiting.assignmentId(), waiting.participantId());
    }

    private Optional<Assignment> next(AssignmentContext context, ParticipantId participant, String phase) {
        return context.assignments().stream()
                .filter(a -> a.participantId().equals(participant.value())
                        && a.state() == Assignment.State.QUEUED
                        && a.phase().equals(phase))
                .filter(a -> context.weighAgain(library.byId(new ExerciseVersionId(a.exerciseVersion())), a)
                        .isAssignable())
                .min(Comparator.comparingInt(Assignment::place));
    }

    private DueDay due(SessionHeld held, Permit permit) {
        LocalDate today = loader.today(permit);
        return held.nextStartsAt()
                .map(at -> LocalDate.ofInstant(at, permit.actor().zone()))
                .filter(day -> day.isAfter(today))
                .map(day -> new DueDay(day, held.next().orElseThrow().value()))
                .orElseGet(() -> DueDay.of(
                        sessions.next(permit, clock.instant()), permit.actor().zone(), today));
    }

    /**
     * When queued work opens by itself: once the counselor has reviewed a response, the next one of the same phase opens, so that
     * the client never has more than the two a phase begins with, and nothing opens that the counselor has not had a look before. Not
     * when something is handed in: an answer that worries must not be followed by the next task unread. What a
     * review opens can be begun once the review can be undone no more. At any time the counselor opens any queued one by one click.
     */
    public static final class QueuePolicy {

        private QueuePolicy() {}

        /**
         * Whether one more may open.
         *
         * @param toDo how many assignments of the phase the client can work on now
         */
        public static boolean hasRoom(long toDo) {
            return toDo < Preselection.AT_ONCE;
        }
    }
}
