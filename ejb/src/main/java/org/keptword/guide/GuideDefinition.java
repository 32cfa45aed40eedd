package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;

/**
 * The order of the guide.
 *
 * @param anyTime names of exercises that belong to no step and can be given at any time
 */
public record GuideDefinition(String id, LocalizedText title, List<GuidePhase> phases, List<String> anyTime) {

    public GuideDefinition {
        phases = List.copyOf(phases);
        anyTime = List.copyOf(anyTime);
    }

    /** Names of all exercises, in the order of the guide. */
    public Stream<String> exercises() {
        return Stream.concat(
                phases.stream().flatMap(phase -> phase.steps().stream()).flatMap(step -> step.exercises().stream()),
                anyTime.stream());
    }

    public Optional<GuidePhase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<GuideStep> step(String id) {
        return phases.stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.id().equals(id))
                .findFirst();
    }

    /** The phase an exercise belongs to; empty for one of any time. */
    public Optional<GuidePhase> phaseOf(String exercise) {
        return phases.stream()
                .filter(phase ->
                        phase.steps().stream().anyMatch(step -> step.exercises().contains(exercise)))
                .findFirst();
    }

    /** The step an exercise belongs to; empty for one of any time. */
    public Optional<GuideStep> stepOf(String exercise) {
        return phases.stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.exercises().contains(exercise))
                .findFirst();
    }
}
