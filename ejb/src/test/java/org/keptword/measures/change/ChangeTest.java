package org.keptword.measures.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.DomainRefusal;

/** Published figures of reliable change, cut-offs and classes, and laws they keep to. */
class ChangeTest {

    private static final Scale.Direction UP = Scale.Direction.HIGHER_IS_BETTER;
    private static final Scale.Direction DOWN = Scale.Direction.LOWER_IS_BETTER;
    private static final ReliableChange TEN = new ReliableChange(7.5, 0.8);
    private static final Scale.MeanSd CLINICAL = new Scale.MeanSd(40, 7.5);
    private static final Scale.MeanSd FUNCTIONAL = new Scale.MeanSd(60, 7.5);
    private static final Optional<CutOff> FIFTY = Optional.of(CutOff.c(CLINICAL, FUNCTIONAL, UP));

    private static ChangeClass change(double pre, double post) {
        return ChangeClass.of(pre, post, TEN, UP, FIFTY);
    }

    private static void refused(String name, Runnable act) {
        assertEquals(
                "refusal.measures." + name,
                assertThrows(DomainRefusal.class, act::run).key());
    }

    @Test
    void reliableChangeIsThatOfTheBookExample() {
        assertEquals(9.297096, TEN.threshold(), 5e-7);
        assertEquals(3.16228, TEN.index(32.5, 47.5), 5e-6);
        assertTrue(TEN.isReliable(32.5, 47.5));
        ReliableChange other = new ReliableChange(10.5, 0.931);
        assertEquals(2.758124, other.standardError(), 5e-7);
        assertEquals(3.900577, other.errorOfDifference(), 5e-7);
    }

    @Test
    void cutOffsLieWhereTheFormulasPutThem() {
        assertEquals(55, CutOff.a(CLINICAL, UP).value());
        assertEquals(45, CutOff.b(FUNCTIONAL, UP).value());
        assertEquals(50, CutOff.c(CLINICAL, FUNCTIONAL, UP).value());
        assertEquals(45, CutOff.a(FUNCTIONAL, DOWN).value(), "lower is better: toward function is down");
        assertEquals(
                50,
                CutOff.c(new Scale.MeanSd(60, 7.5), new Scale.MeanSd(40, 7.5), DOWN)
                        .value());
    }

    @Test
    void aScoreOnAPublishedCutOffCountsAsAtOrAboveIt() {
        assertTrue(new CutOff(51.5, UP).isFunctional(51.5));
        assertFalse(new CutOff(51.5, UP).isFunctional(51));
        assertTrue(new CutOff(13.5, UP).isFunctional(14));
        assertFalse(new CutOff(47.31, UP).isFunctional(47));
        assertFalse(new CutOff(10, DOWN).isFunctional(10));
        assertTrue(new CutOff(10, DOWN).isFunctional(9));
        assertFalse(new CutOff(8, DOWN).isFunctional(8));
    }

    @Test
    void classesAreNamedByReliabilityAndByTheLine() {
        assertEquals(ChangeClass.RECOVERED, change(40, 55));
        assertEquals(ChangeClass.IMPROVED, change(30, 45));
        assertEquals(ChangeClass.UNCHANGED, change(40, 44));
        assertEquals(ChangeClass.DETERIORATED, change(45, 30));
        assertEquals(ChangeClass.HARMED, change(55, 40));
        assertEquals(ChangeClass.CROSSED_WITHOUT_RELIABLE_CHANGE, change(48, 52));
        assertEquals(ChangeClass.CROSSED_WITHOUT_RELIABLE_CHANGE, change(52, 48));
    }

    @Test
    void whoIsFunctionalAtTheBaselineCannotRecover() {
        assertEquals(ChangeClass.IMPROVED, change(55, 70));
        assertEquals(ChangeClass.UNCHANGED, change(55, 56));
    }

    @Test
    void withoutALineNobodyCrosses() {
        assertEquals(ChangeClass.IMPROVED, ChangeClass.of(40, 55, TEN, UP, Optional.empty()));
        assertEquals(ChangeClass.DETERIORATED, ChangeClass.of(55, 40, TEN, UP, Optional.empty()));
        assertEquals(ChangeClass.UNCHANGED, ChangeClass.of(48, 52, TEN, UP, Optional.empty()));
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        refused("sd", () -> new ReliableChange(0, 0.8));
        refused("sd", () -> new ReliableChange(-1, 0.8));
        refused("reliability", () -> new ReliableChange(7.5, 1));
        refused("reliability", () -> new ReliableChange(7.5, -0.01));
        refused("reliability", () -> new ReliableChange(7.5, Double.NaN));
        refused("score", () -> TEN.index(Double.NaN, 1));
        refused("groups", () -> CutOff.c(CLINICAL, FUNCTIONAL, DOWN));
    }

    @Test
    void clientsReadHigherLowerOrAboutTheSame() {
        Range hundred = new Range(0, 100);
        assertEquals(PlainChange.ABOUT_THE_SAME, PlainChange.of(50, 57.5, hundred, Optional.empty()));
        assertEquals(PlainChange.HIGHER, PlainChange.of(50, 60, hundred, Optional.empty()), "one step per question");
        assertEquals(PlainChange.LOWER, PlainChange.of(60, 50, hundred, Optional.empty()));
        Scale.Norm norm = new Scale.Norm(
                7.5, 0.8, Scale.Norm.Reliability.INTERNAL_CONSISTENCY, Optional.empty(), Optional.empty(), "a paper");
        assertEquals(PlainChange.ABOUT_THE_SAME, PlainChange.of(50, 59.2, hundred, Optional.of(norm)));
        assertEquals(PlainChange.HIGHER, PlainChange.of(50, 59.3, hundred, Optional.of(norm)));
    }

    @Property
    void theIndexChangesItsSignWithTheOrder(
            @ForAll @DoubleRange(min = 0, max = 100) double pre,
            @ForAll @DoubleRange(min = 0, max = 100) double post,
            @ForAll @DoubleRange(min = 0.1, max = 50) double sd,
            @ForAll @DoubleRange(min = 0, max = 0.99) double r) {
        ReliableChange change = new ReliableChange(sd, r);
        assertEquals(-change.index(post, pre), change.index(pre, post), 1e-9);
        assertEquals(change.isReliable(post, pre), change.isReliable(pre, post));
        assertFalse(change.isReliable(pre, pre));
    }

    @Property
    void moreReliabilityNeedsLessChange(
            @ForAll @DoubleRange(min = 0.1, max = 50) double sd, @ForAll @DoubleRange(min = 0, max = 0.98) double r) {
        assertTrue(new ReliableChange(sd, r + 0.01).threshold() < new ReliableChange(sd, r).threshold());
    }

    @Property
    void nobodyFunctionalAtTheBaselineRecoversAndNobodyElseIsHarmed(
            @ForAll @DoubleRange(min = 0, max = 100) double pre, @ForAll @DoubleRange(min = 0, max = 100) double post) {
        ChangeClass named = change(pre, post);
        boolean functional = FIFTY.orElseThrow().isFunctional(pre);
        assertNotEquals(functional ? ChangeClass.RECOVERED : ChangeClass.HARMED, named);
    }

    @Property
    void turningTheScaleRoundTurnsNothingElse(
            @ForAll @DoubleRange(min = 0, max = 100) double pre, @ForAll @DoubleRange(min = 0, max = 100) double post) {
        ChangeClass up = ChangeClass.of(pre, post, TEN, UP, Optional.of(new CutOff(50.00001, UP)));
        ChangeClass down =
                ChangeClass.of(100 - pre, 100 - post, TEN, DOWN, Optional.of(new CutOff(100 - 50.00001, DOWN)));
        if (pre != 50.00001 && post != 50.00001) {
            assertEquals(up, down);
        }
    }

    @Property
    void theLineOfCLiesBetweenTheGroups(
            @ForAll @DoubleRange(min = 0, max = 49) double clinical,
            @ForAll @DoubleRange(min = 50, max = 100) double functional,
            @ForAll @DoubleRange(min = 0.1, max = 20) double one,
            @ForAll @DoubleRange(min = 0.1, max = 20) double other) {
        double line = CutOff.c(new Scale.MeanSd(clinical, one), new Scale.MeanSd(functional, other), UP)
                .value();
        assertTrue(line > clinical && line < functional);
    }
}
