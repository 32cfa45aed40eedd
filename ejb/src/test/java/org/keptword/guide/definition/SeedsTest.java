package org.keptword.guide.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.InitialAnswers;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;

/** The guide's files, each by itself and all together. */
class SeedsTest {

    private static final Path GUIDE = Path.of("..", "seeds", "guide");
    private static final Path MEASURES = Path.of("..", "seeds", "measures");

    /** Every exercise the design names, by step. */
    private static final Map<String, Set<String>> DESIGNED = Map.of(
            "cause", Set.of("timeline", "cause-map", "issues-and-remedies", "partner-needs", "our-cycle"),
            "ownership",
                    Set.of(
                            "five-questions",
                            "ownership-journal",
                            "triggers",
                            "what-happened-to-me",
                            "what-i-need-to-feel-safe"),
            "no-rush", Set.of("space-plan", "how-i-see-us", "own-life"),
            "heal-self",
                    Set.of(
                            "journal",
                            "self-care-plan",
                            "boundaries",
                            "support",
                            "first-things-first",
                            "flashback-plan"),
            "apology",
                    Set.of(
                            "lead-up",
                            "apology-draft",
                            "readiness",
                            "do-i-want-to-hear-it",
                            "impact-letter",
                            "impact-summary"),
            "show-change", Set.of("contact-log", "what-is-different-now", "new-practice"),
            "trust-talk",
                    Set.of(
                            "promise-ladder",
                            "listening-log",
                            "two-views",
                            "shared-time",
                            "talk-in-turns",
                            "time-out-plan",
                            "questions-and-answers"),
            "commitment", Set.of("appreciation-log", "openness", "commitment-statement"),
            "lessons", Set.of("lesson-card", "coping-plan", "setback-log"),
            "plan", Set.of("daily-kindness", "action-plan", "closing-review"));

    private static final Map<String, Section> files = new TreeMap<>();
    static final Map<String, ExerciseDefinition> exercises = new TreeMap<>();
    private static Section guideFile;
    private static GuideDefinition guide;

    @BeforeAll
    static void read() throws IOException {
        Section close = file(GUIDE.resolve("close.yaml"));
        for (Path path : exerciseFiles().toList()) {
            Section section = file(path);
            files.put(section.text("id"), section);
            exercises.put(
                    section.text("id"), ExerciseReader.read(section, close, new ExerciseVersionId(new UUID(0, 1)), 1));
        }
        for (Path path : measureFiles().toList()) {
            Section section = file(path).section("exercise").orElseThrow();
            files.put(section.text("id"), section);
            exercises.put(
                    section.text("id"), ExerciseReader.read(section, close, new ExerciseVersionId(new UUID(0, 2)), 1));
        }
        guideFile = file(GUIDE.resolve("guide.yaml"));
        guide = GuideReader.read(guideFile);
    }

    static Section file(Path path) throws IOException {
        return DefinitionFile.read(GUIDE.getParent().relativize(path).toString(), Files.readString(path));
    }

    private static Stream<Path> exerciseFiles() throws IOException {
        try (Stream<Path> paths = Files.list(GUIDE.resolve("exercises"))) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Stream<Path> measureFiles() throws IOException {
        try (Stream<Path> paths = Files.list(MEASURES)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    static Stream<Path> allFiles() throws IOException {
        return Stream.of(
                        Stream.of("guide.yaml", "close.yaml", "coverage.yaml").map(GUIDE::resolve),
                        exerciseFiles(),
                        measureFiles())
                .flatMap(paths -> paths);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFiles")
    void fileKeepsToItsSchema(Path path) throws IOException {
        if (path.getParent().equals(MEASURES)) {
            assertEquals(List.of(), errors(MEASURES, "measure", file(path)));
            assertEquals(
                    List.of(),
                    errors(GUIDE, "exercise", file(path).section("exercise").orElseThrow()));
            return;
        }
        String kind =
                path.getParent().equals(GUIDE) ? path.getFileName().toString().replace(".yaml", "") : "exercise";
        assertEquals(List.of(), errors(GUIDE, kind, file(path)));
    }

    private static List<Error> errors(Path folder, String kind, Section content) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(folder.resolve("schema").resolve(kind + ".schema.json")));
        return schema.validate(content.json().toString(), InputFormat.JSON);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFiles")
    void everyTextIsSaidInBothLanguages(Path path) throws IOException {
        List<String> same = new ArrayList<>();
        compare(file(path).json(), "", same);
        assertEquals(List.of(), same, "texts that are word for word the same in both languages");
    }

    private static void compare(JsonValue value, String where, List<String> same) {
        if (value instanceof JsonObject object) {
            if (object.get("en") instanceof JsonString en && object.get("es") instanceof JsonString es) {
                if (en.equals(es) && en.getString().length() > 12) {
                    same.add(where + ": " + en.getString());
                }
            }
            object.forEach((name, inner) -> compare(inner, where + "/" + name, same));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> compare(inner, where, same));
        }
    }

    @Test
    void theFilesAgreeWithEachOther() {
        GuideReader.check(guide, guideFile, exercises, files);
    }

    @Test
    void filesAreCalledAfterTheirExercises() throws IOException {
        assertEquals(
                new TreeSet<>(exercises.keySet()),
                Stream.concat(exerciseFiles(), measureFiles())
                        .map(path -> path.getFileName().toString().replace(".yaml", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyDesignedExerciseStandsInItsStep() {
        assertEquals(
                List.of("understand", "heal", "reach-out", "rebuild", "forward"),
                guide.phases().stream().map(phase -> phase.id()).toList());
        assertEquals(
                DESIGNED,
                guide.phases().stream()
                        .flatMap(phase -> phase.steps().stream())
                        .collect(Collectors.toMap(step -> step.id(), step -> Set.copyOf(step.exercises()))));
        assertEquals(List.of("contact-report", "safety-plan"), guide.anyTime());
        assertEquals(List.of("trust-checkin"), guide.measureNames());
        assertEquals(47, exercises.size());
    }

    @Test
    void theContactReportAndTheSafetyPlanAreAlwaysOpen() {
        assertEquals(
                List.of("contact-report", "safety-plan"),
                exercises.values().stream()
                        .filter(ExerciseDefinition::alwaysOpen)
                        .map(ExerciseDefinition::exercise)
                        .toList());
        assertEquals(Set.of(Item.Kind.SOLO), exercises.get("contact-report").kinds());
        assertEquals(Set.of(Item.Kind.SOLO), exercises.get("safety-plan").kinds());
    }

    @Test
    void aPhasePreselectsTwoExercisesAtMost() {
        guide.phases().forEach(phase -> {
            for (Part part : Part.values()) {
                long chosen = phase.steps().stream()
                        .mapToLong(step -> step.preselectFor(part).size())
                        .sum();
                assertTrue(chosen <= 2, phase.id() + " preselects " + chosen + " for " + part);
            }
        });
    }

    static Stream<String> names() throws IOException {
        return exerciseFiles().map(path -> path.getFileName().toString().replace(".yaml", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyVersionOfAnExerciseLeavesWork(String name) {
        ExerciseDefinition exercise = exercises.get(name);
        Selection whole = Selection.everything();
        assertTrue(!exercise.modes().contains(CaseMode.COUPLE) || whole.leavesWork(exercise.form()), "for a couple");
        assertTrue(
                !exercise.modes().contains(CaseMode.INDIVIDUAL)
                        || whole.forOneClient().leavesWork(exercise.form()),
                "for one client");
        assertTrue(whole.lighterVersion().leavesWork(exercise.form()), "lighter");
        assertTrue(exercise.minutes(true) <= exercise.minutes(false), "lighter takes no longer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNewDraftShowsStepsAndCannotBeHandedInEmpty(String name) {
        ExerciseDefinition exercise = exercises.get(name);
        AnswerContext context =
                new AnswerContext(java.time.LocalDate.of(2026, 11, 24), java.time.ZoneOffset.UTC, Part.NOT_SAID);
        Answers begun = InitialAnswers.of(exercise.form(), Selection.everything(), context);
        var evaluation = Evaluator.evaluate(exercise.form(), begun, Selection.everything(), context);
        assertTrue(evaluation.steps().size() >= 2, "a step and the close");
        assertTrue(!evaluation.ready());
        assertEquals(List.of(), evaluation.draftProblems());
    }

    @Test
    void theCoverageTableLeadsToItems() throws IOException {
        List<String> dead = new ArrayList<>();
        Set<String> points = new TreeSet<>();
        for (Section point : file(GUIDE.resolve("coverage.yaml")).sections("points")) {
            if (!points.add(point.text("id"))) {
                dead.add(point.text("id") + " is used twice");
            }
            for (String link : point.texts("items")) {
                String[] parts = link.split("#", -1);
                Optional<ExerciseDefinition> exercise = Optional.ofNullable(exercises.get(parts[0]));
                if (exercise.flatMap(found -> found.form().item(parts[1])).isEmpty()) {
                    dead.add(point.text("id") + " leads to " + link);
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(points.size() >= 40, "the table holds every point of the source");
    }
}
