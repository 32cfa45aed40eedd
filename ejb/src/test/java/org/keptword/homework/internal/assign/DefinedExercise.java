package org.keptword.homework.internal.assign;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Ids;
import org.keptword.shared.Part;

/** Exercises made up for tests: for everybody, ten minutes, unless said otherwise. */
final class DefinedExercise {

    private final String name;
    private Set<CaseMode> modes = EnumSet.allOf(CaseMode.class);
    private Set<Aim> aims = EnumSet.allOf(Aim.class);
    private boolean alwaysOpen;

    private DefinedExercise(String name) {
        this.name = name;
    }

    static DefinedExercise exercise(String name) {
        return new DefinedExercise(name);
    }

    DefinedExercise modes(CaseMode... only) {
        modes = Set.of(only);
        return this;
    }

    DefinedExercise aims(Aim... only) {
        aims = Set.of(only);
        return this;
    }

    DefinedExercise alwaysOpen() {
        alwaysOpen = true;
        return this;
    }

    ExerciseDefinition asking(Item... items) {
        LocalizedText words = new LocalizedText(name, name);
        return new ExerciseDefinition(
                new ExerciseVersionId(Ids.newId()),
                name,
                1,
                10,
                OptionalInt.empty(),
                modes,
                aims,
                EnumSet.allOf(Part.class),
                Disclosure.COUNSELOR,
                ExerciseDefinition.Recurrence.NEVER,
                false,
                alwaysOpen,
                List.of(),
                words,
                words,
                words,
                new ExerciseDefinition.CounselorNote(words, words, words),
                new Form(List.of(items)));
    }
}
