package org.keptword.reports.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.cases.CaseLine;
import org.keptword.guide.GuideDefinition;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.reports.summary.CaseSummary.Phase;
import org.keptword.reports.summary.CaseSummary.Setback;
import org.keptword.reports.summary.CaseSummary.Step;
import org.keptword.reports.summary.CaseSummary.Work;
import org.keptword.shared.ParticipantId;

/** Counts homework by phase and step, for the people of a summary. What waits in the queue was never given. */
public final class HomeworkCounts {

    /** The exercise in which a setback is written down. */
    private static final String SETBACK = "setback-log";

    private final GuideDefinition guide;
    private final List<CaseAssignment> assignments;

    public HomeworkCounts(GuideDefinition guide, List<CaseAssignment> all, List<CaseLine.Who> people) {
        this.guide = guide;
        this.assignments = all.stream()
                .filter(one -> !one.isQueued())
                .filter(assignment -> people.stream().anyMatch(who -> who.id().equals(assignment.participant())))
                .toList();
    }

    /** Every phase of the guide in order. Writing down a setback reaches no phase. */
    public List<Phase> phases() {
        return guide.phases().stream().map(this::phase).toList();
    }

    /** The steps that belong to no phase, as far as something of them was given. */
    public List<Step> beside() {
        return guide.beside().stream().map(this::step).filter(Step::isAssigned).toList();
    }

    /** When setbacks were handed in, in order of time. */
    public List<Setback> setbacks() {
        return assignments.stream()
                .filter(assignment -> assignment.exercise().equals(SETBACK))
                .flatMap(assignment -> assignment.responses().stream()
                        .map(one -> new Setback(assignment.participant(), one.handedInAt())))
                .sorted(Comparator.comparing(Setback::at))
                .toList();
    }

    private Phase phase(GuideDefinition.Phase phase) {
        Optional<Instant> reached = assignments.stream()
                .filter(assignment -> !assignment.exercise().equals(SETBACK)
                        && phase.steps().stream()
                                .anyMatch(step -> step.exercises().contains(assignment.exercise())))
                .map(CaseAssignment::assignedAt)
                .min(Comparator.naturalOrder());
        return new Phase(
                phase.title(), reached, phase.steps().stream().map(this::step).toList());
    }

    private Step step(GuideDefinition.Step step) {
        Map<ParticipantId, Work> work = new HashMap<>();
        for (CaseAssignment one : assignments) {
            if (step.exercises().contains(one.exercise())) {
                int read = (int) one.responses().stream()
                        .filter(response -> !response.isWaiting())
                        .count();
                work.merge(one.participant(), new Work(1, one.responses().size(), read), Work::plus);
            }
        }
        return new Step(step.title(), work);
    }
}
