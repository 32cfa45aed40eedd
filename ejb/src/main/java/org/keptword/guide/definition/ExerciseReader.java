package org.keptword.guide.definition;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.keptword.guide.ClosingAnswers;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;

/** Reads the definition of one exercise. What it says of other exercises is checked by {@link GuideReader}. */
public final class ExerciseReader {

    private static final Map<String, ItemType> CLOSE_LINES = Map.of(
            ClosingAnswers.MINUTES, ItemType.INTEGER,
            ClosingAnswers.DIFFICULTY, ItemType.INTEGER,
            ClosingAnswers.HARD, ItemType.TEXT,
            ClosingAnswers.BRING, ItemType.BOOLEAN);

    private ExerciseReader() {}

    /**
     * @param section the exercise's file
     * @param close the file with the close
     */
    public static ExerciseDefinition read(Section section, Section close, ExerciseVersionId id, int version) {
        section.only(
                "id",
                "minutes",
                "lighterMinutes",
                "modes",
                "aims",
                "parts",
                "disclosure",
                "recurs",
                "recurUnit",
                "alwaysOpen",
                "asksSafety",
                "sealed",
                "requires",
                "title",
                "summary",
                "intro",
                "note",
                "items");
        Form form = FormReader.read(section, close);
        checkClose(close, form);
        OptionalInt lighter = section.number("lighterMinutes", 1, 120);
        if (lighter.isPresent() != form.hasLighterVersion()) {
            throw section.broken(
                    lighter.isPresent() ? "lighterMinutes" : "items",
                    "lighterMinutes and items marked lighter belong together");
        }
        ExerciseDefinition.Recurrence exerciseRecurrence = section.one("recurs", ExerciseDefinition.Recurrence.class);
        if (section.optionalText("recurUnit").isPresent()
                && exerciseRecurrence == ExerciseDefinition.Recurrence.NEVER) {
            throw section.broken("recurUnit", "recurUnit belongs to an exercise that recurs");
        }
        return new ExerciseDefinition(
                id,
                section.text("id"),
                version,
                section.number("minutes", 1, 120).orElseThrow(() -> section.missing("minutes")),
                lighter,
                section.several("modes", CaseMode.class),
                section.several("aims", Aim.class),
                section.several("parts", Part.class),
                section.one("disclosure", Disclosure.class),
                exerciseRecurrence,
                section.flag("sealed"),
                section.flag("alwaysOpen"),
                section.sections("requires").stream()
                        .map(requirement -> requirement(requirement, form))
                        .toList(),
                section.localized("title"),
                section.localized("summary"),
                section.localized("intro"),
                note(section),
                form);
    }

    private static ExerciseDefinition.CounselorNote note(Section exercise) {
        Section note = exercise.section("note").orElseThrow(() -> exercise.missing("note"));
        note.only("aim", "lookFor", "caution");
        return new ExerciseDefinition.CounselorNote(
                note.localized("aim"), note.localized("lookFor"), note.localized("caution"));
    }

    private static ExerciseDefinition.Requirement requirement(Section section, Form form) {
        section.only("answer", "of", "is", "for");
        String[] answer = section.text("answer").split("#", -1);
        if (answer.length != 2 || answer[0].isEmpty() || answer[1].isEmpty()) {
            throw section.broken("answer", "answer is written exercise#item");
        }
        Set<String> items = Set.copyOf(section.texts("for"));
        if (items.isEmpty()) {
            throw section.missing("for");
        }
        for (String item : items) {
            if (form.item(item).isEmpty()) {
                throw section.broken("for", item + " is no item of this exercise");
            }
        }
        return new ExerciseDefinition.Requirement(
                answer[0],
                answer[1],
                section.one("of", ExerciseDefinition.Requirement.Of.class),
                section.text("is"),
                items);
    }

    private static void checkClose(Section close, Form form) {
        CLOSE_LINES.forEach((id, type) -> {
            if (form.item(id)
                    .filter(form::inClose)
                    .map(Item::type)
                    .filter(type::equals)
                    .isEmpty()) {
                throw close.broken("items", "the close must ask %s (%s)".formatted(id, type.code()));
            }
        });
    }
}
