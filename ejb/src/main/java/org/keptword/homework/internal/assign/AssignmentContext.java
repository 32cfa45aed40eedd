package org.keptword.homework.internal.assign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.internal.ReachOutExercises;
import org.keptword.homework.internal.assign.AssignPolicy.Setting;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.ParticipantId;

/**
 * The facts that decide what can be assigned in a case: its people, the gate, and all assignments so far.
 *
 * @param today the day where the counselor is
 */
public record AssignmentContext(
        CaseFacts facts,
        Gate gate,
        GuideDefinition guide,
        List<Assignment> assignments,
        Map<UUID, AssignmentTally> tallies,
        LocalDate today) {

    public AssignmentTally tally(Assignment of) {
        return tallies.getOrDefault(of.id(), AssignmentTally.NOTHING);
    }

    public Optional<AssignmentPreview.Obstacle> obstacle(ParticipantFacts participant) {
        return AssignPolicy.obstacle(participant.state(), participant.consented());
    }

    /** Whether, and with which items, an exercise can be assigned to a participant now. */
    public Verdict weigh(ExerciseDefinition exercise, ParticipantId to, boolean lighter) {
        boolean running = of(to, exercise.exercise()).stream().anyMatch(a -> tally(a).isRunning(a));
        return running
                ? Verdict.refuse(AssignmentPreview.OmissionReason.GIVEN_ALREADY)
                : weigh(exercise, to, lighter, ReachOutExercises.isIn(guide, exercise.exercise()));
    }

    /** Whether, and with which items, an exercise can be done now by the participant it was assigned to. */
    public Verdict weighAgain(ExerciseDefinition exercise, Assignment assigned) {
        return weigh(
                exercise,
                assigned.participant(),
                assigned.isLighter(),
                ReachOutExercises.isIn(assigned.phase(), assigned.exercise(), guide));
    }

    private Verdict weigh(ExerciseDefinition exercise, ParticipantId whose, boolean lighter, boolean reachingOut) {
        boolean rests =
                reachingOut && gate.resting().contains(facts.participant(whose).slot());
        return AssignPolicy.weigh(exercise, new Setting(facts.mode(), facts.aim(), gate.isOpen(), rests), lighter);
    }

    /** Returns the case with its gate. */
    public Gates.CaseGateStatus gateStatus() {
        return new Gates.CaseGateStatus(facts, gate);
    }

    /** Returns how far a participant got with one exercise, over all its assignments. */
    public CaseOverview.Mark mark(ParticipantId participant, String exercise) {
        return strongest(of(participant, exercise));
    }

    /** Returns how far a participant got with a step. */
    public CaseOverview.Mark markOfStep(ParticipantId participant, String step) {
        return strongest(assignments.stream()
                .filter(a -> a.participantId().equals(participant.value())
                        && a.step().equals(step))
                .toList());
    }

    /** Returns the assignments a participant can work on now. */
    public List<Assignment> toDo(ParticipantId participant) {
        return assignments.stream()
                .filter(a -> a.participantId().equals(participant.value()) && tally(a).isToDo(a))
                .toList();
    }

    /** Returns the open assignments of a participant with the minutes they take. */
    public List<LoadPolicy.Work> load(ParticipantId participant) {
        return toDo(participant).stream()
                .map(a -> new LoadPolicy.Work(
                        a.minutes(), a.recurrence(), a.dueOn().orElse(null)))
                .toList();
    }

    /** Returns the queued assignment of one exercise to a participant. */
    public Optional<Assignment> waiting(ParticipantId participant, String exercise) {
        return of(participant, exercise).stream()
                .filter(a -> a.state() == Assignment.State.QUEUED)
                .findFirst();
    }

    /** The next free place in the queue. */
    public int nextPlace() {
        return assignments.stream().mapToInt(Assignment::place).max().orElse(0) + 1;
    }

    private List<Assignment> of(ParticipantId participant, String exercise) {
        return assignments.stream()
                .filter(a -> a.participantId().equals(participant.value())
                        && a.exercise().equals(exercise))
                .toList();
    }

    /** Responses to review come first, then open assignments, then reviewed ones. */
    private CaseOverview.Mark strongest(List<Assignment> of) {
        List<CaseOverview.Mark> marks =
                of.stream().flatMap(a -> tally(a).mark(a).stream()).toList();
        for (CaseOverview.Mark mark :
                List.of(CaseOverview.Mark.HANDED_IN, CaseOverview.Mark.ASSIGNED, CaseOverview.Mark.REVIEWED)) {
            if (marks.contains(mark)) {
                return mark;
            }
        }
        return CaseOverview.Mark.NOT_BEGUN;
    }
}
