package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;

/**
 * The order of the guide.
 *
 * @param anyTime names of exercises that belong to no step and can be given at any time
 * @param measures the scored forms, given like a step that belongs to no phase; empty where there are none
 */
public record GuideDefinition(
        String id, LocalizedText title, List<GuidePhase> phases, List<String> anyTime, Optional<GuideStep> measures) {

    public GuideDefinition {
        phases = List.copyOf(phases);
        anyTime = List.copyOf(anyTime);
    }

    /** Names of all exercises, in the order of the guide; measures come last. */
    public Stream<String> exercises() {
        return Stream.of(
                        phases.stream()
                                .flatMap(phase -> phase.steps().stream())
                                .flatMap(step -> step.exercises().stream()),
                        anyTime.stream(),
                        measureNames().stream())
                .flatMap(names -> names);
    }

    /** Names of the scored forms. */
    public List<String> measureNames() {
        return measures.map(GuideStep::exercises).orElse(List.of());
    }

    /** Every step in order, that of the measures last. */
    public Stream<GuideStep> steps() {
        return Stream.concat(phases.stream().flatMap(phase -> phase.steps().stream()), measures.stream());
    }

    public Optional<GuidePhase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<GuideStep> step(String id) {
        return steps().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The phase an exercise belongs to; empty for one of any time and for a measure. */
    public Optional<GuidePhase> phaseOf(String exercise) {
        return phases.stream()
                .filter(phase ->
                        phase.steps().stream().anyMatch(step -> step.exercises().contains(exercise)))
                .findFirst();
    }

    /** The step an exercise belongs to; empty for one of any time. */
    public Optional<GuideStep> stepOf(String exercise) {
        return steps().filter(step -> step.exercises().contains(exercise)).findFirst();
    }
}
