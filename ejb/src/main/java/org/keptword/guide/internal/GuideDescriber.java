package org.keptword.guide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideService;
import org.keptword.guide.form.Item;
import org.keptword.shared.NotFound;

/** Describes the guide in one language. */
public final class GuideDescriber {

    private final GuideDefinition guide;
    private final List<ExerciseDefinition> exercises;
    private final Locale locale;

    public GuideDescriber(GuideDefinition guide, List<ExerciseDefinition> exercises, Locale locale) {
        this.guide = guide;
        this.exercises = exercises;
        this.locale = locale;
    }

    public GuideService.GuideOverview overview() {
        var lines = exercises.stream().collect(Collectors.toMap(ExerciseDefinition::exercise, this::line));
        Function<List<String>, List<GuideService.ExerciseLine>> chosen =
                names -> names.stream().map(lines::get).toList();
        return new GuideService.GuideOverview(
                guide.title().in(locale),
                guide.phases().stream()
                        .map(phase -> new GuideService.GuideOverview.Phase(
                                phase.id(),
                                phase.title().in(locale),
                                phase.summary().in(locale),
                                phase.steps().stream()
                                        .map(step -> step(step, chosen))
                                        .toList()))
                        .toList(),
                chosen.apply(guide.anyTime()),
                guide.beside().stream().map(step -> step(step, chosen)).toList());
    }

    private GuideService.GuideOverview.Step step(
            GuideDefinition.Step step, Function<List<String>, List<GuideService.ExerciseLine>> chosen) {
        return new GuideService.GuideOverview.Step(
                step.id(), step.title().in(locale), step.summary().in(locale), chosen.apply(step.exercises()));
    }

    /** One exercise; {@link NotFound} if the guide has none of that name. */
    public GuideService.ExerciseSheet sheet(String name) {
        List<String> names =
                exercises.stream().map(ExerciseDefinition::exercise).toList();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new NotFound();
        }
        ExerciseDefinition exercise = exercises.get(at);
        return new GuideService.ExerciseSheet(
                line(exercise),
                guide.phaseOf(name).map(phase -> phase.title().in(locale)),
                guide.stepOf(name).map(step -> step.title().in(locale)),
                exercise.intro().in(locale),
                exercise.note().aim().in(locale),
                exercise.note().lookFor().in(locale),
                exercise.note().caution().in(locale),
                exercise.modes().stream().sorted().toList(),
                exercise.aims().stream().sorted().toList(),
                exercise.parts().stream().sorted().toList(),
                exercise.disclosure(),
                exercise.sealed(),
                exercise.alwaysOpen(),
                !exercise.requirements().isEmpty(),
                exercise.version(),
                new FormDescriber(exercise.form(), locale).questions(),
                at == 0 ? Optional.empty() : Optional.of(line(exercises.get(at - 1))),
                at == names.size() - 1 ? Optional.empty() : Optional.of(line(exercises.get(at + 1))));
    }

    private GuideService.ExerciseLine line(ExerciseDefinition exercise) {
        Optional<GuideDefinition.Step> step = guide.stepOf(exercise.exercise());
        List<Item.Kind> kinds = new ArrayList<>(exercise.kinds());
        kinds.remove(Item.Kind.SOLO);
        return new GuideService.ExerciseLine(
                exercise.exercise(),
                exercise.title().in(locale),
                exercise.summary().in(locale),
                exercise.minutes(),
                exercise.hasLighterVersion() ? Optional.of(exercise.minutes(true)) : Optional.empty(),
                kinds,
                exercise.recurs(),
                step.filter(one -> one.preselect().contains(exercise.exercise()))
                        .isPresent(),
                step.filter(one -> one.preselectHurt().contains(exercise.exercise()))
                        .isPresent());
    }
}
