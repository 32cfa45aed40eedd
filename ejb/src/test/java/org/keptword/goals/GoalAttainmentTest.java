package org.keptword.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.keptword.goals.GoalAttainment.Rated;
import org.keptword.shared.DomainRefusal;

class GoalAttainmentTest {

    private static final double EXACT = 1e-5;
    private static final double CLOSE = 1e-9;

    @Test
    void oneGoalOneStepAboveWhatWasExpectedIsSixty() {
        assertEquals(60, GoalAttainment.score(List.of(new Rated(1, 1))), CLOSE);
        assertEquals(60, GoalAttainment.score(List.of(new Rated(7, 1))), CLOSE);
    }

    @Test
    void figuresOfTheScaleComeOut() {
        assertEquals(56.201737, GoalAttainment.score(List.of(new Rated(6, 1), new Rated(6, 0))), EXACT);
        List<Rated> best = Collections.nCopies(3, new Rated(1, 2));
        assertEquals(77.38613, GoalAttainment.score(best), EXACT);
    }

    @Test
    void whatIsNoScaleIsRefusedWithItsReason() {
        List<Rated> one = List.of(new Rated(1, 0));
        refused("refusal.goals.noGoals", () -> GoalAttainment.score(List.of()));
        refused("refusal.goals.levelOutside", () -> new Rated(1, 3));
        refused("refusal.goals.levelOutside", () -> new Rated(1, -3));
        refused("refusal.goals.weightNegative", () -> new Rated(-0.1, 0));
        refused("refusal.goals.weightsAllZero", () -> GoalAttainment.score(List.of(new Rated(0, 2))));
        refused("refusal.goals.rhoOutside", () -> GoalAttainment.score(one, 1));
        refused("refusal.goals.rhoOutside", () -> GoalAttainment.score(one, -0.01));
        refused("refusal.goals.notFinite", () -> new Rated(Double.NaN, 0));
        refused("refusal.goals.notFinite", () -> new Rated(Double.POSITIVE_INFINITY, 0));
        refused("refusal.goals.notFinite", () -> GoalAttainment.score(one, Double.NaN));
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(DomainRefusal.class, act).key());
    }

    @Provide
    Arbitrary<List<Rated>> goals() {
        Arbitrary<Double> weights = Arbitraries.doubles().between(0.1, 10);
        Arbitrary<Integer> levels = Arbitraries.integers().between(-2, 2);
        return Combinators.combine(weights, levels)
                .as(Rated::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 1000)
    void theMirrorOfAllLevelsLiesAsFarOnTheOtherSideOfFifty(@ForAll("goals") List<Rated> goals) {
        List<Rated> mirrored =
                goals.stream().map(g -> new Rated(g.weight(), -g.level())).toList();
        assertEquals(100, GoalAttainment.score(goals) + GoalAttainment.score(mirrored), CLOSE);
    }

    @Property(tries = 1000)
    void onlyTheProportionsOfTheWeightsMatter(
            @ForAll("goals") List<Rated> goals, @ForAll @IntRange(min = -150, max = 300) int exponent) {
        double times = Math.pow(10, exponent);
        List<Rated> scaled = goals.stream()
                .map(g -> new Rated(g.weight() * times, g.level()))
                .toList();
        assertEquals(GoalAttainment.score(goals), GoalAttainment.score(scaled), 1e-6);
    }

    @Property(tries = 1000)
    void aHigherLevelNeverGivesALowerScore(@ForAll("goals") List<Rated> goals, @ForAll @IntRange(max = 4) int which) {
        int at = which % goals.size();
        Rated raised =
                new Rated(goals.get(at).weight(), Math.min(2, goals.get(at).level() + 1));
        List<Rated> better = IntStream.range(0, goals.size())
                .mapToObj(i -> i == at ? raised : goals.get(i))
                .toList();
        double before = GoalAttainment.score(goals);
        double after = GoalAttainment.score(better);
        assertTrue(
                goals.get(at).level() == 2 ? Math.abs(after - before) < CLOSE : after > before,
                () -> before + " then " + after);
    }

    @Property(tries = 1000)
    void theOrderOfTheGoalsDoesNotMatter(@ForAll("goals") List<Rated> goals, @ForAll long seed) {
        List<Rated> shuffled = Arrays.asList(goals.toArray(Rated[]::new));
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(GoalAttainment.score(goals), GoalAttainment.score(shuffled), CLOSE);
    }

    @Property(tries = 1000)
    void everythingAsExpectedIsFifty(@ForAll("goals") List<Rated> goals) {
        List<Rated> expected = goals.stream().map(g -> new Rated(g.weight(), 0)).toList();
        assertEquals(50, GoalAttainment.score(expected), CLOSE);
    }
}
