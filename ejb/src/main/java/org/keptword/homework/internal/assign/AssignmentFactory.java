package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.internal.DueDay;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ExerciseAssignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/** Creates assignments, for the counselor on the page of the case or for a session that was held. */
@ApplicationScoped
public class AssignmentFactory {

    @Inject
    GuideLibrary library;

    @Inject
    Locks locks;

    @Inject
    Assignments assignments;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<HomeworkEvent.AssignmentOpened> opened;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What this attempt gave before, if anything. Two attempts in one case wait for each other. */
    public List<Assignment> before(UUID idempotencyKey, Permit permit) {
        locks.lockInPractice(Lock.ASSIGNING, permit, permit.caseId());
        return assignments.byIdempotencyKey(idempotencyKey, permit);
    }

    /** Assigns every exercise, or none: the first that cannot be assigned refuses the act. */
    public AssignExercises.Outcome give(
            UUID idempotencyKey,
            List<AssignmentRequest> requests,
            DueDay due,
            AssignmentContext context,
            Permit permit) {
        requireOpen(context);
        List<Assignment> assigned = new ArrayList<>();
        int place = context.nextPlace();
        for (AssignmentRequest request : requests) {
            Assignment assignment = give(request, due, context, permit);
            assignment.comeFrom(idempotencyKey);
            assignment.moveTo(place++);
            assignments.add(assignment);
            assigned.add(assignment);
        }
        assignments.flush();
        assigned.stream().filter(Assignment::isOpen).forEach(this::tell);
        auditLog.record(
                permit.actor(),
                permit.entry(
                        AuditAction.CREATE,
                        AuditedObject.ASSIGNMENT,
                        assigned.stream().map(Assignment::id).toList(),
                        null));
        return outcome(assigned);
    }

    /** What was given, in numbers. */
    public static AssignExercises.Outcome outcome(List<Assignment> assigned) {
        List<AssignExercises.Share> shares = assigned.stream()
                .map(Assignment::participant)
                .distinct()
                .map(to -> share(to, assigned))
                .toList();
        return new AssignExercises.Outcome(
                assigned.stream().map(Assignment::assignmentId).toList(), shares, (int)
                        assigned.stream().filter(a -> !a.leftOut().isEmpty()).count());
    }

    private static AssignExercises.Share share(ParticipantId to, List<Assignment> assigned) {
        List<Assignment> theirs =
                assigned.stream().filter(a -> a.participant().equals(to)).toList();
        int queued = (int) theirs.stream()
                .filter(a -> a.state() == Assignment.State.QUEUED)
                .count();
        return new AssignExercises.Share(to, theirs.size() - queued, queued);
    }

    /** Opens work that waits, or goes on with paused work, with what the gate leaves of it now. */
    public void letBegin(Assignment assignment, AssignmentContext context, Permit permit) {
        requireOpen(context);
        ParticipantFacts participant = participant(assignment, context);
        refuseBlocked(participant, context);
        ExerciseDefinition exercise = library.byId(new ExerciseVersionId(assignment.exerciseVersion()));
        Verdict verdict = context.weighAgain(exercise, assignment);
        if (!verdict.isAssignable()) {
            throw refusal(Objects.requireNonNull(verdict.refused()), exercise, participant, permit);
        }
        assignment.weighAgain(verdict.leftOut(), verdict.gated());
    }

    /** Opens an assignment from a moment on. */
    public void open(Assignment assignment, Instant from) {
        assignment.open(from);
        tell(assignment);
    }

    private void tell(Assignment assignment) {
        opened.fire(new HomeworkEvent.AssignmentOpened(
                assignment.ofCase(), assignment.participant(), assignment.assignmentId()));
    }

    /** Refuses new work in a closed case. */
    public static void requireOpen(AssignmentContext context) {
        if (!context.facts().open()) {
            throw new DomainRefusal("refusal.cases.closed");
        }
    }

    private Assignment give(AssignmentRequest request, DueDay due, AssignmentContext context, Permit permit) {
        ParticipantFacts participant = context.facts().participant(request.to());
        refuseBlocked(participant, context);
        ExerciseDefinition exercise = library.current(request.exercise());
        if (request.lighter() && !exercise.hasLighterVersion()) {
            throw new DomainRefusal("refusal.homework.noLighterVersion");
        }
        Verdict verdict = context.weigh(exercise, request.to(), request.lighter());
        if (!verdict.isAssignable()) {
            throw refusal(Objects.requireNonNull(verdict.refused()), exercise, participant, permit);
        }
        requireAhead(request, context);
        String step = library.guide()
                .stepOf(request.exercise())
                .map(GuideDefinition.Step::id)
                .orElseThrow(NotFound::new);
        String phase = library.guide()
                .phaseOf(request.exercise())
                .map(GuideDefinition.Phase::id)
                .orElse(step);
        Assignment assignment = new Assignment(
                new AssignmentId(Ids.newId()),
                permit.practice(),
                permit.ofCase(),
                request.to(),
                new ExerciseAssignment.AssignedExercise(
                        exercise.id().value(),
                        request.exercise(),
                        phase,
                        step,
                        exercise.minutes(request.lighter()),
                        request.lighter()),
                verdict.leftOut(),
                verdict.gated(),
                permit.actor().requirePersonValue(),
                clock.instant());
        assignment.come(request.recurrence());
        assignment.instruct(request.instructions(), vault);
        if (request.placement() == AssignmentRequest.Placement.NOW) {
            assignment.planFor(due.day(), due.session());
            assignment.open(clock.instant());
        }
        return assignment;
    }

    private static void requireAhead(AssignmentRequest request, AssignmentContext context) {
        if (request.recurrence().until() != null && request.recurrence().until().isBefore(context.today())) {
            throw new DomainRefusal("refusal.homework.dayPassed");
        }
    }

    private static ParticipantFacts participant(Assignment assignment, AssignmentContext context) {
        return context.facts().participant(assignment.participant());
    }

    private static void refuseBlocked(ParticipantFacts participant, AssignmentContext context) {
        AssignmentPreview.Obstacle assignmentObstacle =
                context.obstacle(participant).orElse(null);
        if (assignmentObstacle != null) {
            throw new DomainRefusal(
                    switch (assignmentObstacle) {
                        case NO_CONSENT -> "refusal.homework.noConsent";
                        case PAUSED -> "refusal.homework.participantPaused";
                        case LEFT -> "refusal.homework.participantLeft";
                    },
                    participant.name());
        }
    }

    private static DomainRefusal refusal(
            AssignmentPreview.OmissionReason why,
            ExerciseDefinition exercise,
            ParticipantFacts participant,
            Permit permit) {
        String key = switch (why) {
            case NOT_FOR_MODE -> "refusal.homework.notForMode";
            case NOT_FOR_AIM -> "refusal.homework.notForAim";
            case CONTACT_CLOSED -> "refusal.homework.contactClosed";
            case GIVEN_ALREADY -> "refusal.homework.givenAlready";
        };
        return new DomainRefusal(key, exercise.title().in(permit.actor().locale()), participant.name());
    }
}
