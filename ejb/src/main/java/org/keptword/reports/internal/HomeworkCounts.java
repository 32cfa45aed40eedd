package org.keptword.reports.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.cases.CaseLine;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuidePhase;
import org.keptword.guide.GuideStep;
import org.keptword.homework.AssignmentResult;
import org.keptword.reports.CaseSummary.Phase;
import org.keptword.reports.CaseSummary.Setback;
import org.keptword.reports.CaseSummary.Step;
import org.keptword.reports.CaseSummary.Work;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;

/** Counts homework by phase and step, for the people of a summary. What waits in the queue was never given. */
public final class HomeworkCounts {

    /** The exercise in which a setback is written down. */
    private static final String SETBACK = "setback-log";

    private final GuideDefinition guide;
    private final List<AssignmentResult> pieces;

    public HomeworkCounts(GuideDefinition guide, List<AssignmentResult> all, List<CaseLine.Who> people) {
        this.guide = guide;
        this.pieces = all.stream()
                .filter(AssignmentResult::begun)
                .filter(piece -> people.stream().anyMatch(who -> who.id().equals(piece.participant())))
                .toList();
    }

    /** Every phase of the guide in order. Writing down a setback reaches no phase. */
    public List<Phase> phases() {
        return guide.phases().stream().map(this::phase).toList();
    }

    /** The steps that belong to no phase, as far as something of them was given. */
    public List<Step> beside() {
        return guide.beside().stream().map(this::step).filter(Step::isGiven).toList();
    }

    /** When setbacks were handed in, in order of time. */
    public List<Setback> setbacks() {
        return pieces.stream()
                .filter(piece -> piece.exercise().equals(SETBACK))
                .flatMap(piece -> piece.handedIn().stream().map(one -> new Setback(piece.participant(), one.at())))
                .sorted(Comparator.comparing(Setback::at))
                .toList();
    }

    private Phase phase(GuidePhase phase) {
        Optional<Instant> reached = pieces.stream()
                .filter(piece -> !piece.exercise().equals(SETBACK)
                        && phase.steps().stream()
                                .anyMatch(step -> step.exercises().contains(piece.exercise())))
                .map(AssignmentResult::assignedAt)
                .min(Comparator.naturalOrder());
        return new Phase(
                phase.title(), reached, phase.steps().stream().map(this::step).toList());
    }

    private Step step(GuideStep step) {
        Map<ParticipantId, Work> work = new HashMap<>();
        Set<AssignmentId> counted = new HashSet<>();
        for (AssignmentResult piece : pieces) {
            if (step.exercises().contains(piece.exercise())) {
                int given = counted.add(piece.assignment()) ? 1 : 0;
                int handedIn = piece.handedIn().isPresent() ? 1 : 0;
                int read = (int) piece.handedIn().stream()
                        .filter(AssignmentResult.HandedIn::read)
                        .count();
                work.merge(piece.participant(), new Work(given, handedIn, read), Work::plus);
            }
        }
        return new Step(step.title(), work);
    }
}
