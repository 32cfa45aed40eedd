package org.keptword.guide.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.model.OwnExercise;
import org.keptword.shared.Known;
import org.keptword.shared.Part;

/** Reads the order of the guide, and checks what its files say of one another. */
public final class GuideReader {

    private static final int MOST_PRESELECTED = 2;

    private final Section file;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> placed = new HashSet<>();

    private GuideReader(Section file) {
        this.file = file;
    }

    /** The order of the guide, by itself in order. */
    public static GuideDefinition read(Section file) {
        return new GuideReader(file).guide();
    }

    private GuideDefinition guide() {
        file.only("id", "title", "phases", "anyTime", "measures", "own");
        List<GuideDefinition.Phase> phases =
                file.sections("phases").stream().map(this::phase).toList();
        if (phases.isEmpty()) {
            throw file.missing("phases");
        }
        List<String> anyTime = file.texts("anyTime");
        anyTime.forEach(exercise -> place(file, "anyTime", exercise));
        return new GuideDefinition(
                file.text("id"),
                file.localized("title"),
                phases,
                anyTime,
                file.section("measures").map(this::step),
                file.section("own").map(this::own));
    }

    /** The step of the forms practices bring along names none of its own. */
    private GuideDefinition.Step own(Section section) {
        section.only("id", "title", "summary", "note");
        return new GuideDefinition.Step(
                id(section), section.localized("title"), section.localized("summary"), List.of(), List.of(), List.of());
    }

    private GuideDefinition.Phase phase(Section section) {
        section.only("id", "title", "summary", "steps");
        List<GuideDefinition.Step> steps =
                section.sections("steps").stream().map(this::step).toList();
        if (steps.isEmpty()) {
            throw section.missing("steps");
        }
        return new GuideDefinition.Phase(id(section), section.localized("title"), section.localized("summary"), steps);
    }

    private GuideDefinition.Step step(Section section) {
        section.only("id", "title", "summary", "exercises", "preselect", "preselectHurt");
        List<String> exercises = section.texts("exercises");
        if (exercises.isEmpty()) {
            throw section.missing("exercises");
        }
        exercises.forEach(exercise -> place(section, "exercises", exercise));
        return new GuideDefinition.Step(
                id(section),
                section.localized("title"),
                section.localized("summary"),
                exercises,
                preselected(section, "preselect", exercises),
                preselected(section, "preselectHurt", exercises));
    }

    private String id(Section section) {
        String id = section.text("id");
        if (!ids.add(id)) {
            throw section.broken("id", "the id %s is used twice".formatted(id));
        }
        return id;
    }

    private void place(Section section, String name, String exercise) {
        if (exercise.startsWith(OwnExercise.PREFIX)) {
            throw section.broken(name, exercise + " begins like the forms of a practice");
        }
        if (!placed.add(exercise)) {
            throw section.broken(name, exercise + " stands in the guide twice");
        }
    }

    private static List<String> preselected(Section section, String name, List<String> exercises) {
        List<String> chosen = section.texts(name);
        if (chosen.size() > MOST_PRESELECTED) {
            throw section.broken(name, "at most %d exercises are preselected".formatted(MOST_PRESELECTED));
        }
        for (String exercise : chosen) {
            if (!exercises.contains(exercise)) {
                throw section.broken(name, exercise + " is no exercise of this step");
            }
        }
        return chosen;
    }

    /**
     * Checks the guide against its exercises: all that is named exists, the hurt partner is not given what is not for that part, and answers waited
     * for can be given.
     *
     * @param files each exercise's file, by the exercise's name
     */
    public static void check(
            GuideDefinition guide,
            Section file,
            Map<String, ExerciseDefinition> exercises,
            Map<String, Section> files) {
        guide.exercises()
                .filter(name -> !exercises.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw file.broken("phases", "there is no exercise " + name);
                });
        exercises.forEach((name, exercise) -> {
            if (guide.exercises().noneMatch(name::equals)) {
                throw Known.in(files, name).broken("id", name + " has no place in the guide");
            }
            if (exercise.alwaysOpen() && !guide.anyTime().contains(name)) {
                throw Known.in(files, name).broken("alwaysOpen", "only an exercise of any time is always open");
            }
            exercise.requirements().forEach(requirement -> check(requirement, Known.in(files, name), exercises));
        });
        guide.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .flatMap(step -> step.preselectHurt().stream())
                .filter(name -> !Known.in(exercises, name).parts().contains(Part.HURT))
                .findFirst()
                .ifPresent(name -> {
                    throw file.broken("phases", name + " is preselected for the hurt partner, whom it does not suit");
                });
    }

    private static void check(
            ExerciseDefinition.Requirement requirement, Section file, Map<String, ExerciseDefinition> exercises) {
        Optional<Item> item = Optional.ofNullable(exercises.get(requirement.exercise()))
                .flatMap(exercise -> exercise.form().item(requirement.item()));
        if (item.filter(asked -> asked.type() == ItemType.CHOICE
                        && asked.option(requirement.code()).isPresent())
                .isEmpty()) {
            throw file.broken(
                    "requires",
                    "%s#%s is no choice with the answer %s"
                            .formatted(requirement.exercise(), requirement.item(), requirement.code()));
        }
    }
}
