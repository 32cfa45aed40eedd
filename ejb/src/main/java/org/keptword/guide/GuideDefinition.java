package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Part;

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
        List<Phase> phases,
        List<String> anyTime,
        Optional<Step> measures,
        Optional<Step> own) {

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
        return measures.map(Step::exercises).orElse(List.of());
    }

    /** Every step in order, those that belong to no phase last. */
    public Stream<Step> steps() {
        return Stream.concat(phases.stream().flatMap(phase -> phase.steps().stream()), beside().stream());
    }

    /** The steps that belong to no phase and have exercises: the measures, and the forms of the practice. */
    public List<Step> beside() {
        return Stream.concat(measures.stream(), own.stream())
                .filter(step -> !step.exercises().isEmpty())
                .toList();
    }

    public Optional<Phase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<Step> step(String id) {
        return steps().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The phase an exercise belongs to; empty for one of any time and for a measure. */
    public Optional<Phase> phaseOf(String exercise) {
        return phases.stream()
                .filter(phase ->
                        phase.steps().stream().anyMatch(step -> step.exercises().contains(exercise)))
                .findFirst();
    }

    /** The step an exercise belongs to; empty for one of any time. */
    public Optional<Step> stepOf(String exercise) {
        return steps().filter(step -> step.exercises().contains(exercise)).findFirst();
    }

    /** One of the phases of the guide. */
    public record Phase(String id, LocalizedText title, LocalizedText summary, List<Step> steps) {

        public Phase {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a phase.
     *
     * @param exercises names of its exercises in the recommended order
     * @param preselect what is chosen to begin with, two at most
     * @param preselectHurt the same for the partner who was hurt
     */
    public record Step(
            String id,
            LocalizedText title,
            LocalizedText summary,
            List<String> exercises,
            List<String> preselect,
            List<String> preselectHurt) {

        public Step {
            exercises = List.copyOf(exercises);
            preselect = List.copyOf(preselect);
            preselectHurt = List.copyOf(preselectHurt);
        }

        /** The same step with more exercises at its end. */
        public Step with(List<String> more) {
            return new Step(
                    id,
                    title,
                    summary,
                    Stream.concat(exercises.stream(), more.stream()).toList(),
                    preselect,
                    preselectHurt);
        }

        /** What is chosen to begin with for a participant of this part. */
        public List<String> preselectFor(Part part) {
            return part == Part.HURT ? preselectHurt : preselect;
        }
    }
}
