package org.keptword.guide.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideFileBroken;

/** A broken file is told with its name, the line and the reason. */
class BrokenFileTest {

    private static final String EXERCISE = """
            id: small
            minutes: 10
            modes: [INDIVIDUAL, COUPLE]
            aims: [REPAIR]
            parts: [HURT, BOTH]
            disclosure: COUNSELOR
            recurs: NEVER
            title: {en: Title, es: Título}
            summary: {en: Summary, es: Resumen}
            intro: {en: Intro, es: Entrada}
            note:
              aim: {en: Aim, es: Meta}
              lookFor: {en: Look, es: Mirar}
              caution: {en: Care, es: Cuidado}
            items:
              - id: first
                type: choice
                text: {en: Choose, es: Elige}
                options:
                  - {code: 'yes', text: {en: Agreed, es: De acuerdo}}
                  - {code: 'no', text: {en: Not now, es: Ahora no}}
              - id: second
                type: text
                text: {en: Say more, es: Di más}
                maxLength: 100
                enableWhen: [{item: first, op: '=', answer: 'yes'}]
            """;

    private static final String GUIDE = """
            id: guide
            title: {en: Guide, es: Guía}
            phases:
              - id: phase
                title: {en: Phase, es: Fase}
                summary: {en: S, es: R}
                steps:
                  - id: step
                    title: {en: Step, es: Paso}
                    summary: {en: S, es: R}
                    exercises: [small]
                    preselect: [small]
                    preselectHurt: [small]
            anyTime: []
            """;

    private static ExerciseDefinition read(String text) throws IOException {
        Section close = DefinitionFile.read(
                "guide/close.yaml", Files.readString(Path.of("..", "seeds", "guide", "close.yaml")));
        Section section = DefinitionFile.read("guide/exercises/small.yaml", text);
        return ExerciseReader.read(section, close, new ExerciseVersionId(new UUID(0, 1)), 1);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("minutes: 10", "minutes: 500", 2, "minutes must be a whole number from 1 to 120"),
                Arguments.of("minutes: 10", "minutes: ten", 2, "minutes must be a whole number"),
                Arguments.of("minutes: 10\n", "", 1, "minutes is missing"),
                Arguments.of("minutes: 10", "minuts: 10", 2, "minuts is not known here"),
                Arguments.of("minutes: 10", "minutes: 10\nminutes: 11", 3, "minutes stands here a second time"),
                Arguments.of("[REPAIR]", "[REPAIRS]", 4, "REPAIRS is none of [REPAIR, UNDECIDED, PART_WELL]"),
                Arguments.of("[HURT, BOTH]", "[]", 5, "parts is missing"),
                Arguments.of("[HURT, BOTH]", "HURT", 5, "parts must be a list of texts"),
                Arguments.of("{en: Title, es: Título}", "{es: Título}", 8, "en is missing"),
                Arguments.of("{en: Title, es: Título}", "{en: Title, es: ''}", 8, "es must be text"),
                Arguments.of(
                        "{en: Title, es: Título}",
                        "{en: Title, es: T, French: T}",
                        8,
                        "French is no code of a language"),
                Arguments.of("{en: Title, es: Título}", "Title", 8, "title must hold names with values"),
                Arguments.of("  caution: {en: Care, es: Cuidado}\n", "", 12, "caution is missing"),
                Arguments.of("type: choice", "type: select", 17, "there is no such type of item"),
                Arguments.of("{code: 'yes',", "{code: true,", 20, "code must be text (in quotes"),
                Arguments.of("id: second", "id: first", 22, "the id first is used twice"),
                Arguments.of("maxLength: 100", "maxLength: 0", 25, "maxLength must be a whole number from 1 to 100000"),
                Arguments.of("maxLength: 100", "minLength: 200\n    maxLength: 100", 22, "lengths must be within"),
                Arguments.of(
                        "maxLength: 100",
                        "maxRows: 3",
                        22,
                        "second: minRows and maxRows belong to an item that repeats"),
                Arguments.of("item: first", "item: third", 22, "second: the condition on third names an item"),
                Arguments.of("item: first", "item: second", 22, "second: the conditions go in a circle"),
                Arguments.of("op: '='", "op: is", 26, "op is one of exists"),
                Arguments.of("answer: 'yes'", "answer: 'maybe'", 22, "compares with a value that is no choice"),
                Arguments.of("maxLength: 100", "lighter: true", 15, "lighterMinutes and items marked lighter"),
                Arguments.of("recurs: NEVER", "recurs: NEVER\nrecurUnit: ENTRY", 8, "recurUnit belongs to an exercise"),
                Arguments.of(
                        "items:",
                        "requires: [{answer: other, of: PARTNER, is: 'yes', for: [second]}]\nitems:",
                        15,
                        "answer is written exercise#item"),
                Arguments.of(
                        "items:",
                        "requires: [{answer: 'a#b', of: PARTNER, is: 'yes', for: [third]}]\nitems:",
                        15,
                        "third is no item of this exercise"),
                Arguments.of("    options:\n", "    options: [\n", 20, "not YAML"));
    }

    @ParameterizedTest(name = "{1}: {3}")
    @MethodSource("slips")
    void aSlipInAnExerciseIsFound(String right, String wrong, int line, String reason) {
        assertTrue(EXERCISE.contains(right));
        GuideFileBroken broken = assertThrows(
                GuideFileBroken.class,
                () -> read(EXERCISE.replaceFirst(
                        java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))));
        assertEquals("guide/exercises/small.yaml", broken.file());
        assertTrue(broken.reason().contains(reason), broken.getMessage());
        assertEquals(line, broken.line(), broken.getMessage());
        assertEquals("guide/exercises/small.yaml, line " + line + ": " + broken.reason(), broken.getMessage());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"", "- a\n- b", "just words", "? [a]\n: b", "a: &x [*x]"})
    void whatIsNoDefinitionAtAllIsFound(String text) {
        assertThrows(
                GuideFileBroken.class,
                () -> DefinitionFile.read("guide/guide.yaml", text).json());
    }

    static Stream<Arguments> guideSlips() {
        return Stream.of(
                Arguments.of("exercises: [small]", "exercises: [small, small]", 11, "small stands in the guide twice"),
                Arguments.of("anyTime: []", "anyTime: [small]", 14, "small stands in the guide twice"),
                Arguments.of("- id: step", "- id: phase", 4, "used twice"),
                Arguments.of("preselect: [small]", "preselect: [other]", 12, "other is no exercise of this step"),
                Arguments.of("exercises: [small]", "exercises: []", 11, "exercises is missing"),
                Arguments.of("exercises: [small]", "exercises: [small, other]", 3, "there is no exercise other"));
    }

    @ParameterizedTest(name = "{1}: {3}")
    @MethodSource("guideSlips")
    void aSlipInTheGuideIsFound(String right, String wrong, int line, String reason) {
        GuideFileBroken broken =
                assertThrows(GuideFileBroken.class, () -> check(GUIDE.replace(right, wrong), EXERCISE));
        assertTrue(broken.reason().contains(reason), broken.getMessage());
        assertEquals(line, broken.line(), broken.getMessage());
    }

    private static void check(String guideText, String exerciseText) throws IOException {
        Section file = DefinitionFile.read("guide/guide.yaml", guideText);
        GuideDefinition guide = GuideReader.read(file);
        GuideReader.check(
                guide,
                file,
                Map.of("small", read(exerciseText)),
                Map.of("small", DefinitionFile.read("guide/exercises/small.yaml", exerciseText)));
    }

    @Test
    void whatTheHurtPartnerIsNotSuitedForIsNotPreselected() {
        GuideFileBroken broken =
                assertThrows(GuideFileBroken.class, () -> check(GUIDE, EXERCISE.replace("[HURT, BOTH]", "[HURTING]")));
        assertTrue(broken.reason().contains("preselected for the hurt partner"), broken.getMessage());
    }

    @Test
    void anAnswerThatCannotBeGivenIsNotWaitedFor() {
        String waiting = EXERCISE.replace(
                "items:", "requires: [{answer: 'small#first', of: PARTNER, is: never, for: [second]}]\nitems:");
        GuideFileBroken broken = assertThrows(GuideFileBroken.class, () -> check(GUIDE, waiting));
        assertTrue(broken.reason().contains("is no choice with the answer never"), broken.getMessage());
    }

    @Test
    void layoutAndCommentsDoNotMakeAnotherContent() {
        String other = "# a remark\n" + EXERCISE.replace("{en: Title, es: Título}", "\n  es: 'Título'\n  en: Title");
        assertEquals(content(EXERCISE), content(other));
        assertNotEquals(content(EXERCISE), content(EXERCISE.replace("minutes: 10", "minutes: 11")));
        assertEquals(content(EXERCISE), content(content(EXERCISE)), "content is read back as it was");
    }

    private static String content(String text) {
        return DefinitionFile.read("small.yaml", text).json().toString();
    }
}
