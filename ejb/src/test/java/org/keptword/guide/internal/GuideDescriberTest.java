package org.keptword.guide.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideService;
import org.keptword.guide.form.Item;
import org.keptword.shared.NotFound;

/** The guide as it is told to a counselor. */
class GuideDescriberTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    private final GuideFiles files = new GuideFiles(GuideFiles::ofClassPath);
    private final List<ExerciseDefinition> exercises = files.guide()
            .exercises()
            .map(name -> files.exercise(name, new ExerciseVersionId(new UUID(0, 1)), 1))
            .toList();
    private final GuideDescriber english = new GuideDescriber(files.guide(), exercises, Locale.ENGLISH);
    private final GuideDescriber spanish = new GuideDescriber(files.guide(), exercises, SPANISH);

    @Test
    void theOverviewHoldsEveryExerciseOnceInOrder() {
        GuideService.GuideOverview overview = english.overview();
        List<String> lines = overview.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .flatMap(step -> step.exercises().stream())
                .map(GuideService.ExerciseLine::name)
                .toList();
        assertEquals(44, lines.size());
        assertEquals(files.guide().exercises().limit(44).toList(), lines);
        assertEquals(
                List.of("contact-report", "safety-plan"),
                overview.anyTime().stream().map(GuideService.ExerciseLine::name).toList());
        assertEquals(
                "trust-checkin", overview.beside().get(0).exercises().get(0).name());
    }

    @Test
    void everyExerciseIsToldInTheReadersLanguage() {
        for (ExerciseDefinition exercise : exercises) {
            GuideService.ExerciseSheet sheet = spanish.sheet(exercise.exercise());
            assertEquals(exercise.title().in(SPANISH), sheet.line().title());
            assertEquals(exercise.note().caution().in(SPANISH), sheet.caution());
            assertEquals(exercise.form().all().count(), sheet.questions().size());
            assertEquals(
                    exercise.title().english(),
                    english.sheet(exercise.exercise()).line().title());
        }
    }

    @Test
    void neighboursFollowTheOrderOfTheGuide() {
        assertEquals(Optional.empty(), english.sheet("timeline").previous());
        assertEquals("cause-map", english.sheet("timeline").next().orElseThrow().name());
        assertEquals(
                "safety-plan",
                english.sheet("contact-report").next().orElseThrow().name());
        assertEquals(
                "trust-checkin",
                english.sheet("safety-plan").next().orElseThrow().name());
        assertEquals(Optional.empty(), english.sheet("trust-checkin").next());
        assertThrows(NotFound.class, () -> english.sheet("no-such-exercise"));
    }

    @Test
    void contactAndJointWorkIsMarked() {
        assertTrue(english.sheet("apology-draft").line().kinds().contains(Item.Kind.CONTACT));
        assertFalse(english.sheet("journal").line().kinds().contains(Item.Kind.SOLO));
        assertTrue(english.sheet("apology-draft").waits());
    }

    @Test
    void conditionsAreToldInWords() {
        List<GuideService.QuestionLine.When> conditions = exercises.stream()
                .flatMap(exercise -> english.sheet(exercise.exercise()).questions().stream())
                .flatMap(question -> question.conditions().stream())
                .toList();
        assertTrue(conditions.stream()
                .anyMatch(when -> when.word() == GuideService.QuestionLine.Word.ANSWERED
                        || when.word() == GuideService.QuestionLine.Word.NOT_ANSWERED));
        for (GuideService.QuestionLine.When when : conditions) {
            boolean alone = switch (when.word()) {
                case ANSWERED, NOT_ANSWERED, YES, NO -> true;
                default -> false;
            };
            assertEquals(alone, when.answer().isBlank(), when.toString());
        }
    }
}
