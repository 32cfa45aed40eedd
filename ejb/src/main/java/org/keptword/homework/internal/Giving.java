package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.Trail;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.GuidePhase;
import org.keptword.guide.GuideStep;
import org.keptword.homework.Hindrance;
import org.keptword.homework.LeftOut;
import org.keptword.homework.Piece;
import org.keptword.homework.Placement;
import org.keptword.homework.WorkGiven;
import org.keptword.homework.WorkOpened;
import org.keptword.homework.internal.AssignPolicy.Verdict;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.GivenExercise;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/** Gives exercises, whoever asks for it: the counselor on the page of the case, or a session that was held. */
@ApplicationScoped
public class Giving {

    @Inject
    GuideLibrary library;

    @Inject
    Assignments assignments;

    @Inject
    Trail trail;

    @Inject
    Event<WorkOpened> opened;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What this attempt gave before, if anything. Two attempts in one case wait for each other. */
    public List<Assignment> before(UUID attempt, Permit permit) {
        assignments.queueUp(permit);
        return assignments.givenBy(attempt, permit);
    }

    /** Gives every piece, or none: the first one that cannot be given refuses the act. */
    public WorkGiven give(UUID attempt, List<Piece> pieces, DueDay due, CaseDesk desk, Permit permit) {
        requireOpen(desk);
        List<Assignment> given = new ArrayList<>();
        int place = desk.nextPlace();
        for (Piece piece : pieces) {
            Assignment assignment = give(piece, due, desk, permit);
            assignment.comeFrom(attempt);
            assignment.standAt(place++);
            assignments.add(assignment);
            given.add(assignment);
        }
        assignments.flush();
        given.stream().filter(Assignment::isOpen).forEach(this::tell);
        trail.record(
                permit.actor(),
                permit.entry(
                        Act.CREATE,
                        AuditedObject.ASSIGNMENT,
                        given.stream().map(Assignment::id).toList(),
                        null));
        return told(given);
    }

    /** What was given, in numbers. */
    public static WorkGiven told(List<Assignment> given) {
        int queued = (int)
                given.stream().filter(a -> a.state() == Assignment.State.QUEUED).count();
        return new WorkGiven(given.stream().map(Assignment::assignmentId).toList(), given.size() - queued, queued, (int)
                given.stream().filter(a -> !a.leftOut().isEmpty()).count());
    }

    /** Opens work that waits, or goes on with paused work, with what the gate leaves of it now. */
    public void letBegin(Assignment assignment, CaseDesk desk, Permit permit) {
        requireOpen(desk);
        ParticipantFacts participant = participant(assignment, desk);
        refuseHindered(participant, desk);
        ExerciseDefinition exercise = library.byId(new ExerciseVersionId(assignment.exerciseVersion()));
        Verdict verdict = desk.weighAgain(exercise, assignment);
        if (!verdict.isGiven()) {
            throw refusal(verdict.refused(), exercise, participant, permit);
        }
        assignment.weighAgain(verdict.leftOut(), verdict.gated());
    }

    /** Opens a piece of work from a moment on. */
    public void open(Assignment assignment, Instant from) {
        assignment.open(from);
        tell(assignment);
    }

    private void tell(Assignment assignment) {
        opened.fire(new WorkOpened(
                new CaseId(assignment.caseId()),
                new ParticipantId(assignment.participantId()),
                assignment.assignmentId()));
    }

    /** Refuses new work in a closed case. */
    public static void requireOpen(CaseDesk desk) {
        if (!desk.facts().open()) {
            throw new DomainRefusal("refusal.cases.closed");
        }
    }

    private Assignment give(Piece piece, DueDay due, CaseDesk desk, Permit permit) {
        ParticipantFacts participant = desk.facts().participant(piece.to());
        refuseHindered(participant, desk);
        ExerciseDefinition exercise = library.current(piece.exercise());
        if (piece.lighter() && !exercise.hasLighterVersion()) {
            throw new DomainRefusal("refusal.homework.noLighterVersion");
        }
        Verdict verdict = desk.weigh(exercise, piece.to(), piece.lighter());
        if (!verdict.isGiven()) {
            throw refusal(verdict.refused(), exercise, participant, permit);
        }
        requireAhead(piece, desk);
        String step =
                library.guide().stepOf(piece.exercise()).map(GuideStep::id).orElseThrow(NotFound::new);
        String phase =
                library.guide().phaseOf(piece.exercise()).map(GuidePhase::id).orElse(step);
        Assignment assignment = new Assignment(
                new AssignmentId(Ids.newId()),
                permit.practice(),
                new CaseId(permit.caseId()),
                piece.to(),
                new GivenExercise.AssignedExercise(
                        exercise.id().value(),
                        piece.exercise(),
                        phase,
                        step,
                        exercise.minutes(piece.lighter()),
                        piece.lighter()),
                verdict.leftOut(),
                verdict.gated(),
                permit.actor().personValue(),
                clock.instant());
        assignment.come(piece.recurrence());
        assignment.instruct(piece.instructions(), vault);
        if (piece.placement() == Placement.NOW) {
            assignment.planFor(due.day(), due.session());
            assignment.open(clock.instant());
        }
        return assignment;
    }

    private static void requireAhead(Piece piece, CaseDesk desk) {
        if (piece.recurrence().until() != null && piece.recurrence().until().isBefore(desk.today())) {
            throw new DomainRefusal("refusal.homework.dayPassed");
        }
    }

    private static ParticipantFacts participant(Assignment assignment, CaseDesk desk) {
        return desk.facts().participant(new ParticipantId(assignment.participantId()));
    }

    private static void refuseHindered(ParticipantFacts participant, CaseDesk desk) {
        Hindrance hindrance = desk.hindrance(participant).orElse(null);
        if (hindrance != null) {
            throw new DomainRefusal(
                    switch (hindrance) {
                        case NO_CONSENT -> "refusal.homework.noConsent";
                        case PAUSED -> "refusal.homework.participantPaused";
                        case LEFT -> "refusal.homework.participantLeft";
                    },
                    participant.name());
        }
    }

    private static DomainRefusal refusal(
            LeftOut why, ExerciseDefinition exercise, ParticipantFacts participant, Permit permit) {
        String key = switch (why) {
            case NOT_FOR_MODE -> "refusal.homework.notForMode";
            case NOT_FOR_AIM -> "refusal.homework.notForAim";
            case CONTACT_CLOSED -> "refusal.homework.contactClosed";
            case GIVEN_ALREADY -> "refusal.homework.givenAlready";
        };
        return new DomainRefusal(key, exercise.title().in(permit.actor().locale()), participant.name());
    }
}
