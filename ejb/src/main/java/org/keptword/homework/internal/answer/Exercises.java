package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.ReachOutExercises;

/** The exercises of the guide, as the work on them needs them. */
@ApplicationScoped
public class Exercises {

    @Inject
    GuideLibrary guide;

    /** The exercise at the version that was given. */
    public ExerciseSheet at(UUID version) {
        return sheet(guide.byId(new ExerciseVersionId(version)));
    }

    /** The exercise as it would be given today. */
    public Optional<ExerciseSheet> current(String exercise) {
        return guide.exercises().stream()
                .filter(definition -> definition.exercise().equals(exercise))
                .findFirst()
                .map(this::sheet);
    }

    /** What items of any exercise of the guide wait for in the answers to one exercise. */
    public List<ExerciseDefinition.Requirement> waitingFor(String exercise) {
        return guide.exercises().stream()
                .flatMap(definition -> definition.requirements().stream())
                .filter(wait -> wait.exercise().equals(exercise))
                .toList();
    }

    private ExerciseSheet sheet(ExerciseDefinition definition) {
        return new ExerciseSheet(
                definition.id().value(),
                definition.exercise(),
                definition.title(),
                definition.summary(),
                definition.intro(),
                definition.minutes(),
                definition.disclosure(),
                definition.alwaysOpen(),
                ReachOutExercises.isIn(guide.guide(), definition.exercise()),
                definition.requirements(),
                definition.form());
    }
}
