package org.keptword.measures.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.ExerciseReader;
import org.keptword.guide.definition.Section;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.measures.scoring.Instrument;
import org.keptword.measures.scoring.Scoring;
import org.keptword.shared.Aim;

/** The tool's own check-in: what it asks of whom, and what comes of the answers. */
class TrustCheckInTest {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final String FILE = "measures/trust-checkin.yaml";

    private static Section file(UnaryOperator<String> change) {
        try {
            return DefinitionFile.read(FILE, change.apply(Files.readString(SEEDS.resolve(FILE))));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static ExerciseDefinition exercise() {
        try {
            return ExerciseReader.read(
                    file(text -> text).section("exercise").orElseThrow(),
                    DefinitionFile.read("guide/close.yaml", Files.readString(SEEDS.resolve("guide/close.yaml"))),
                    new ExerciseVersionId(new UUID(0, 1)),
                    1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Instrument instrument(UnaryOperator<String> change) {
        return ScoringReader.read(file(change).section("scoring").orElseThrow(), exercise());
    }

    private static List<Scoring.ScaleResult> scores(String json) {
        return Scoring.scores(instrument(text -> text), RatingReader.of(Answers.stored(json)));
    }

    private static String answers(Integer... numbers) {
        List<String> ids =
                instrument(text -> text).items().stream().map(item -> item.id()).toList();
        return Arrays.stream(new Integer[] {0, 1})
                .map(half -> (half == 0 ? "\"about-partner\":{" : "\"about-me\":{")
                        + ids.subList(half * 4, half * 4 + 4).stream()
                                .filter(id -> numbers[ids.indexOf(id)] != null)
                                .map(id -> "\"" + id + "\":" + numbers[ids.indexOf(id)])
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void eachScaleIsTenTimesTheMeanOfFour() {
        assertEquals(
                List.of(
                        new Scoring.ScaleResult("trust-in-partner", OptionalDouble.of(40), 4, 4),
                        new Scoring.ScaleResult("own-trustworthiness", OptionalDouble.of(75), 4, 4)),
                scores(answers(4, 3, 6, 3, 8, 7, 9, 6)));
    }

    @Test
    void oneOfFourMayBeMissingAndTwoMayNot() {
        assertEquals(
                List.of(
                        new Scoring.ScaleResult("trust-in-partner", OptionalDouble.of(50), 3, 4),
                        new Scoring.ScaleResult("own-trustworthiness", OptionalDouble.empty(), 2, 4)),
                scores(answers(4, null, 6, 5, 8, null, null, 6)));
    }

    @Test
    void zeroIsAnAnswer() {
        assertEquals(
                OptionalDouble.of(0),
                scores(answers(0, 0, 0, 0, 0, 0, 0, 0)).get(0).value());
    }

    @Test
    void notFeelingSafeIsLookedAtWhateverTheTotal() {
        Instrument instrument = instrument(text -> text);
        assertEquals(
                1,
                Scoring.critical(instrument, RatingReader.of(Answers.stored(answers(10, 10, 1, 10, 9, 9, 9, 9))))
                        .size());
        assertEquals(
                0,
                Scoring.critical(instrument, RatingReader.of(Answers.stored(answers(0, 0, 2, 0, 9, 9, 0, 9))))
                        .size());
    }

    @Test
    void itComesBeforeEachSessionAndEveryRatingHasItsEndsInWords() {
        ExerciseDefinition exercise = exercise();
        assertEquals(ExerciseDefinition.Recurrence.BEFORE_SESSION, exercise.recurs());
        List<Item> rated = exercise.form()
                .all()
                .filter(item -> item.answerable() && !exercise.form().inClose(item))
                .toList();
        assertEquals(8, rated.size());
        rated.forEach(item -> assertTrue(item.ends().isPresent() && !item.required(), item.id()));
    }

    @Test
    void thePartnerIsNotJudgedInAnIndividualCaseNorWhenPartingWell() {
        Form form = exercise().form();
        Selection everything = Selection.everything();
        assertTrue(everything.included(form).contains("partner-safe"));
        for (Selection without : List.of(
                everything.forOneClient(),
                everything.underAim(Aim.PART_WELL, form),
                everything.forOneClient().underAim(Aim.PART_WELL, form))) {
            Set<String> asked = without.included(form);
            assertTrue(asked.stream().noneMatch(id -> id.startsWith("partner-") || id.equals("about-partner")));
            assertTrue(asked.containsAll(List.of("own-reliable", "own-open", "own-safe", "own-goodwill")));
        }
        assertEquals(everything, everything.underAim(Aim.UNDECIDED, form));
    }

    @Test
    void aBrokenDefinitionIsNamedWithItsLine() {
        Map<String, UnaryOperator<String>> faults = Map.of(
                "partner-saf is no item",
                        text -> text.replace(
                                "items: [partner-reliable, partner-open, partner-safe, partner-goodwill, own",
                                "items: [partner-reliable, partner-open, partner-saf, partner-goodwill, own"),
                "factor must be a number", text -> text.replaceFirst("factor: 10", "factor: ten"),
                "mostMissing must be a whole number", text -> text.replaceFirst("mostMissing: 1", "mostMissing: 5"),
                "refusal.measures.range", text -> text.replaceFirst("most: 100", "most: 0"),
                "is not known here", text -> text.replaceFirst("combine: MEAN", "combines: MEAN"),
                "refusal.measures.unknownScale",
                        text -> text.replace("ofPartner: trust-in-partner", "ofPartner: trust"));
        faults.forEach((reason, change) -> {
            GuideFileBroken broken = assertThrows(GuideFileBroken.class, () -> instrument(change), reason);
            assertTrue(broken.getMessage().startsWith(FILE + ", line "), broken.getMessage());
            assertTrue(broken.getMessage().contains(reason), broken.getMessage());
            assertTrue(broken.line() > 100, broken.getMessage());
        });
    }

    @Test
    void noNormIsClaimed() {
        instrument(text -> text).scales().forEach(scale -> assertEquals(Optional.empty(), scale.norm()));
    }
}
