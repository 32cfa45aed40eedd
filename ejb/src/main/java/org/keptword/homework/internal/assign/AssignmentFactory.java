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
        return assignments.givenBy(idempotencyKey, permit);
    }

    /** Gives every piece, or none: the first one that cannot be given refuses the act. */
    public AssignExercises.Outcome give(
            UUID idempotencyKey, List<AssignmentRequest> pieces, DueDay due, AssignmentContext desk, Permit permit) {
        requireOpen(desk);
        List<Assignment> given = new ArrayList<>();
        int place = desk.nextPlace();
        for (AssignmentRequest assignmentRequest : pieces) {
            Assignment assignment = give(assignmentRequest, due, desk, permit);
            assignment.comeFrom(idempotencyKey);
            assignment.moveTo(place++);
            assignments.add(assignment);
            given.add(assignment);
        }
        assignments.flush();
        given.stream().filter(Assignment::isOpen).forEach(this::tell);
        auditLog.record(
                permit.actor(),
                permit.entry(
                        AuditAction.CREATE,
                        AuditedObject.ASSIGNMENT,
                        given.stream().map(Assignment::id).toList(),
                        null));
        return told(given);
    }

    /** What was given, in numbers. */
    public static AssignExercises.Outcome told(List<Assignment> given) {
        int queued = (int)
                given.stream().filter(a -> a.state() == Assignment.State.QUEUED).count();
        return new AssignExercises.Outcome(
                given.stream().map(Assignment::assignmentId).toList(), given.size() - queued, queued, (int)
                        given.stream().filter(a -> !a.leftOut().isEmpty()).count());
    }

    /** Opens work that waits, or goes on with paused work, with what the gate leaves of it now. */
    public void letBegin(Assignment assignment, AssignmentContext desk, Permit permit) {
        requireOpen(desk);
        ParticipantFacts participant = participant(assignment, desk);
        refuseHindered(participant, desk);
        ExerciseDefinition exercise = library.byId(new ExerciseVersionId(assignment.exerciseVersion()));
        Verdict verdict = desk.weighAgain(exercise, assignment);
        if (!verdict.isGiven()) {
            throw refusal(Objects.requireNonNull(verdict.refused()), exercise, participant, permit);
        }
        assignment.weighAgain(verdict.leftOut(), verdict.gated());
    }

    /** Opens a piece of work from a moment on. */
    public void open(Assignment assignment, Instant from) {
        assignment.open(from);
        tell(assignment);
    }

    private void tell(Assignment assignment) {
        opened.fire(new HomeworkEvent.AssignmentOpened(
                assignment.ofCase(), assignment.participant(), assignment.assignmentId()));
    }

    /** Refuses new work in a closed case. */
    public static void requireOpen(AssignmentContext desk) {
        if (!desk.facts().open()) {
            throw new DomainRefusal("refusal.cases.closed");
        }
    }

    private Assignment give(AssignmentRequest assignmentRequest, DueDay due, AssignmentContext desk, Permit permit) {
        ParticipantFacts participant = desk.facts().participant(assignmentRequest.to());
        refuseHindered(participant, desk);
        ExerciseDefinition exercise = library.current(assignmentRequest.exercise());
        if (assignmentRequest.lighter() && !exercise.hasLighterVersion()) {
            throw new DomainRefusal("refusal.homework.noLighterVersion");
        }
        Verdict verdict = desk.weigh(exercise, assignmentRequest.to(), assignmentRequest.lighter());
        if (!verdict.isGiven()) {
            throw refusal(Objects.requireNonNull(verdict.refused()), exercise, participant, permit);
        }
        requireAhead(assignmentRequest, desk);
        String step = library.guide()
                .stepOf(assignmentRequest.exercise())
                .map(GuideDefinition.Step::id)
                .orElseThrow(NotFound::new);
        String phase = library.guide()
                .phaseOf(assignmentRequest.exercise())
                .map(GuideDefinition.Phase::id)
                .orElse(step);
        Assignment assignment = new Assignment(
                new AssignmentId(Ids.newId()),
                permit.practice(),
                permit.ofCase(),
                assignmentRequest.to(),
                new ExerciseAssignment.AssignedExercise(
                        exercise.id().value(),
                        assignmentRequest.exercise(),
                        phase,
                        step,
                        exercise.minutes(assignmentRequest.lighter()),
                        assignmentRequest.lighter()),
                verdict.leftOut(),
                verdict.gated(),
                permit.actor().requirePersonValue(),
                clock.instant());
        assignment.come(assignmentRequest.recurrence());
        assignment.instruct(assignmentRequest.instructions(), vault);
        if (assignmentRequest.placement() == AssignmentRequest.Placement.NOW) {
            assignment.planFor(due.day(), due.session());
            assignment.open(clock.instant());
        }
        return assignment;
    }

    private static void requireAhead(AssignmentRequest assignmentRequest, AssignmentContext desk) {
        if (assignmentRequest.recurrence().until() != null
                && assignmentRequest.recurrence().until().isBefore(desk.today())) {
            throw new DomainRefusal("refusal.homework.dayPassed");
        }
    }

    private static ParticipantFacts participant(Assignment assignment, AssignmentContext desk) {
        return desk.facts().participant(assignment.participant());
    }

    private static void refuseHindered(ParticipantFacts participant, AssignmentContext desk) {
        AssignmentPreview.Obstacle assignmentObstacle =
                desk.hindrance(participant).orElse(null);
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
