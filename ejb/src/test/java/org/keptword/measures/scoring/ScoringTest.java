package org.keptword.measures.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.keptword.shared.DomainRefusal;

/** Published figures, the rules on missing answers and reversed items, and what is refused. */
class ScoringTest {

    private static final double EXACT = 1e-9;

    private static Scoring.ScaleResult total(Instrument instrument, Map<String, RatedItem.Rating> ratings) {
        return Scoring.scores(instrument, ratings).get(0);
    }

    private static void refused(String name, Runnable act) {
        DomainRefusal refusal = assertThrows(DomainRefusal.class, act::run);
        assertEquals("refusal.measures." + name, refusal.key());
    }

    @Test
    void coreOmIsTenTimesTheMeanOfWhatIsAnswered() {
        Scoring.ScaleResult whole = total(Published.coreOm(), Published.ratings(34, 4, 56));
        assertEquals(16.47, whole.value().orElseThrow(), 0.005);
        assertEquals(1.647, whole.value().orElseThrow() / 10, 0.0005);
        Scoring.ScaleResult some = total(Published.coreOm(), Published.ratings(31, 4, 56));
        assertEquals(18.0645, some.value().orElseThrow(), 0.00005);
        assertEquals(31, some.answered());
        assertEquals(34, some.asked());
        assertEquals(
                OptionalDouble.empty(),
                total(Published.coreOm(), Published.ratings(30, 4, 56)).value());
    }

    @Test
    void phqNineIsProratedWithTwoMissingAndGivesNoScoreWithThree() {
        assertEquals(
                18, total(Published.phq9(), Published.ratings(7, 2, 14)).value().orElseThrow(), EXACT);
        assertEquals(
                OptionalDouble.empty(),
                total(Published.phq9(), Published.ratings(6, 2, 12)).value());
    }

    @Test
    void aCriticalAnswerCountsWhateverTheTotal() {
        assertEquals(List.of(), Scoring.critical(Published.phq9(), Map.of("i9", RatedItem.Rating.of(0))));
        assertEquals(
                List.of(Instrument.CriticalItem.atLeast("i9", 1)),
                Scoring.critical(Published.phq9(), Map.of("i9", RatedItem.Rating.of(1))),
                "eight missing, so that there is no total");
        assertEquals(List.of(), Scoring.critical(Published.phq9(), Published.ratings(8, 3, 24)), "not answered");
    }

    @Test
    void anAnswerWithoutAWeightCanBeCriticalAndNeedsNoScore() {
        Instrument bare = new Instrument(
                "bare",
                List.of(RatedItem.options("i1", Map.of())),
                List.of(),
                List.of(Instrument.CriticalItem.oneOf("i1", Set.of("often", "true"))),
                Optional.empty(),
                Published.WORDS,
                Published.WORDS);
        assertEquals(List.of(), Scoring.scores(bare, Map.of("i1", RatedItem.Rating.of("often"))));
        assertEquals(bare.critical(), Scoring.critical(bare, Map.of("i1", RatedItem.Rating.of("often"))));
        assertEquals(List.of(), Scoring.critical(bare, Map.of("i1", RatedItem.Rating.of("never"))));
        assertEquals(List.of(), Scoring.critical(bare, Map.of("i2", RatedItem.Rating.of("often"))));
        refused(
                "noScales",
                () -> new Instrument(
                        "bare",
                        bare.items(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Published.WORDS,
                        Published.WORDS));
    }

    @Test
    void aLowAnswerCanBeCriticalToo() {
        Instrument low = Published.of(
                "low",
                1,
                new Range(0, 10),
                Published.scale(1, Scale.Direction.HIGHER_IS_BETTER, new Range(0, 10), Scale.Combine.MEAN, 1, 0),
                List.of(Instrument.CriticalItem.atMost("i1", 1)));
        assertEquals(
                1, Scoring.critical(low, Map.of("i1", RatedItem.Rating.of(1))).size());
        assertEquals(
                0, Scoring.critical(low, Map.of("i1", RatedItem.Rating.of(2))).size());
        assertEquals(
                0, Scoring.critical(low, Map.of("i1", RatedItem.Rating.of(-1))).size(), "no answer of this item");
        assertEquals(
                0,
                Scoring.critical(low, Map.of("i1", RatedItem.Rating.of("none"))).size());
    }

    @Test
    void weightsAreReadFromTheOptionAndFromItsCoding() {
        RatedItem item = RatedItem.options(
                "often",
                Map.of(
                        "never",
                        RatedItem.Weight.onOption(1),
                        "always",
                        RatedItem.Weight.onCoding(5),
                        "no-answer",
                        new RatedItem.Weight(OptionalDouble.empty(), OptionalDouble.empty())));
        assertEquals(OptionalDouble.of(1), item.value(RatedItem.Rating.of("never"), false));
        assertEquals(OptionalDouble.of(5), item.value(RatedItem.Rating.of("always"), false));
        assertEquals(OptionalDouble.of(5), item.value(RatedItem.Rating.of("never"), true), "reversed: 1 + 5 - 1");
        assertEquals(
                OptionalDouble.empty(), item.value(RatedItem.Rating.of("no-answer"), false), "no weight, no number");
        assertEquals(OptionalDouble.of(2), new RatedItem.Weight(OptionalDouble.of(2), OptionalDouble.of(2)).value());
        refused("weightsDiffer", () -> new RatedItem.Weight(OptionalDouble.of(1), OptionalDouble.of(2)));
    }

    @Test
    void anItemWithoutWeightsIsNotSummed() {
        Instrument mixed = new Instrument(
                "mixed",
                List.of(
                        RatedItem.number("i1", new Range(0, 3)),
                        RatedItem.number("i2", new Range(0, 3)),
                        RatedItem.options("i3", Map.of())),
                List.of(Published.scale(3, Scale.Direction.LOWER_IS_BETTER, new Range(0, 9), Scale.Combine.SUM, 1, 0)),
                List.of(),
                Optional.empty(),
                Published.WORDS,
                Published.WORDS);
        Scoring.ScaleResult sum = total(
                mixed,
                Map.of("i1", RatedItem.Rating.of(2), "i2", RatedItem.Rating.of(3), "i3", RatedItem.Rating.of("a")));
        assertEquals(5, sum.value().orElseThrow(), EXACT);
        assertEquals(2, sum.asked());
    }

    @Test
    void aScoreLiesInTheBandThatBeginsAtOrBelowIt() {
        Scale plain = Published.scale(9, Scale.Direction.LOWER_IS_BETTER, new Range(0, 27), Scale.Combine.SUM, 1, 2);
        Scale banded = new Scale(
                plain.id(),
                plain.title(),
                plain.about(),
                plain.direction(),
                plain.range(),
                plain.items(),
                plain.combine(),
                plain.factor(),
                plain.mostMissing(),
                plain.norm(),
                List.of(new Scale.Band(10, Published.WORDS), new Scale.Band(5, Published.WORDS)));
        assertEquals(Optional.empty(), banded.band(4.9));
        assertEquals(5, banded.band(9.9).orElseThrow().from());
        assertEquals(10, banded.band(10).orElseThrow().from());
        assertEquals(10, banded.band(27).orElseThrow().from());
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("outOfRange", () -> total(Published.phq9(), Map.of("i1", RatedItem.Rating.of(4))));
        refused("notANumber", () -> total(Published.phq9(), Map.of("i1", RatedItem.Rating.of("2"))));
        refused("rating", () -> RatedItem.Rating.of(Double.NaN));
        refused("range", () -> new Range(3, 3));
        refused("range", () -> new Range(0, Double.POSITIVE_INFINITY));
        refused("sd", () -> new Scale.MeanSd(3, 0));
        refused("sd", () -> norm(0, 0.8));
        refused("reliability", () -> norm(3, 1));
        refused("reliability", () -> norm(3, -0.1));
        refused("reliability", () -> norm(3, Double.NaN));
        refused(
                "missing",
                () -> Published.scale(4, Scale.Direction.HIGHER_IS_BETTER, new Range(0, 9), Scale.Combine.SUM, 1, 4));
        refused(
                "factor",
                () -> Published.scale(4, Scale.Direction.HIGHER_IS_BETTER, new Range(0, 9), Scale.Combine.SUM, 0, 1));
        refused(
                "unknownItem",
                () -> Published.of(
                        "short",
                        3,
                        new Range(0, 3),
                        Published.scale(4, Scale.Direction.HIGHER_IS_BETTER, new Range(0, 9), Scale.Combine.SUM, 1, 1),
                        List.of()));
        refused(
                "critical",
                () -> new Instrument.CriticalItem("i1", OptionalDouble.empty(), OptionalDouble.empty(), Set.of()));
        refused(
                "critical",
                () -> new Instrument.CriticalItem("i1", OptionalDouble.of(1), OptionalDouble.empty(), Set.of("a")));
    }

    private static Scale.Norm norm(double sd, double reliability) {
        return new Scale.Norm(
                sd, reliability, Scale.Norm.Reliability.TEST_RETEST, Optional.empty(), Optional.empty(), "a paper");
    }

    @Property
    void aScoreStaysWithinTheRangeOfItsScale(@ForAll @Size(9) List<@IntRange(min = 0, max = 4) Integer> answers) {
        Map<String, RatedItem.Rating> ratings = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) < 4) {
                ratings.put("i" + (i + 1), RatedItem.Rating.of(answers.get(i)));
            }
        }
        Scoring.ScaleResult scaleResult = total(Published.phq9(), ratings);
        assertEquals(ratings.size(), scaleResult.answered());
        assertEquals(ratings.size() >= 7, scaleResult.value().isPresent());
        scaleResult.value().ifPresent(value -> assertTrue(new Range(0, 27).holds(value)));
    }

    @Property
    void withNothingMissingProratingChangesNothing(@ForAll @Size(9) List<@IntRange(min = 0, max = 3) Integer> answers) {
        Map<String, RatedItem.Rating> ratings = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            ratings.put("i" + (i + 1), RatedItem.Rating.of(answers.get(i)));
        }
        assertEquals(
                answers.stream().mapToInt(a -> a).sum(),
                total(Published.phq9(), ratings).value().orElseThrow(),
                EXACT);
    }

    @Property
    void reversingTwiceIsTheSame(@ForAll @DoubleRange(min = -3, max = 11) double value) {
        Range range = new Range(-3, 11);
        assertEquals(value, range.mirrored(range.mirrored(value)), EXACT);
        assertTrue(range.holds(range.mirrored(range.least())));
    }
}
