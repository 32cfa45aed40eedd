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
 * @param own the step of the forms a practice has brought along; it has exercises where a practice has some
 */
public record GuideDefinition(
        String id,
        LocalizedText title,
        List<GuidePhase> phases,
        List<String> anyTime,
        Optional<GuideStep> measures,
        Optional<GuideStep> own) {

    public GuideDefinition {
        phases = List.copyOf(phases);
        anyTime = List.copyOf(anyTime);
    }

    /** Names of all exercises, in the order of the guide; what belongs to no phase comes last. */
    public Stream<String> exercises() {
        return Stream.of(
                        phases.stream()
                                .flatMap(phase -> phase.steps().stream())
                                .flatMap(step -> step.exercises().stream()),
                        anyTime.stream(),
                        measureNames().stream(),
                        own.stream().flatMap(step -> step.exercises().stream()))
                .flatMap(names -> names);
    }

    /** Names of the scored forms. */
    public List<String> measureNames() {
        return measures.map(GuideStep::exercises).orElse(List.of());
    }

    /** Every step in order, those that belong to no phase last. */
    public Stream<GuideStep> steps() {
        return Stream.concat(phases.stream().flatMap(phase -> phase.steps().stream()), beside().stream());
    }

    /** The steps that belong to no phase and have exercises: the measures, and the forms of the practice. */
    public List<GuideStep> beside() {
        return Stream.concat(measures.stream(), own.stream())
                .filter(step -> !step.exercises().isEmpty())
                .toList();
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
