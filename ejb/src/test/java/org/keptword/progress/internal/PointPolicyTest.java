package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.progress.internal.Situation.ANA;
import static org.keptword.progress.internal.Situation.NAME;
import static org.keptword.progress.internal.Situation.NOW;
import static org.keptword.progress.internal.Situation.TODAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.CaseAssignments;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TalkingPoint.Share;
import org.keptword.shared.Aim;

/** The rules of the talking points, each with its figures. */
class PointPolicyTest {

    private static final Scale.Norm NORM = new Scale.Norm(
            7.5, 0.8, Scale.Norm.Reliability.INTERNAL_CONSISTENCY, Optional.empty(), Optional.empty(), "A book");

    private static Scale scale(Scale.About about, Scale.Direction direction, double most, Optional<Scale.Norm> norm) {
        return new Scale(
                "trust",
                NAME,
                about,
                direction,
                new Range(0, most),
                List.of(new Scale.Part("item", false)),
                Scale.Combine.MEAN,
                1,
                0,
                norm,
                List.of());
    }

    private static final Scale UP = scale(Scale.About.SELF, Scale.Direction.HIGHER_IS_BETTER, 100, Optional.empty());
    private static final Scale DOWN = scale(Scale.About.SELF, Scale.Direction.LOWER_IS_BETTER, 100, Optional.empty());
    private static final Scale PARTNER =
            scale(Scale.About.PARTNER, Scale.Direction.HIGHER_IS_BETTER, 100, Optional.empty());
    private static final Scale NORMED =
            scale(Scale.About.SELF, Scale.Direction.HIGHER_IS_BETTER, 100, Optional.of(NORM));

    private static CaseAssignment due(int daysAgo, boolean handedIn) {
        return piece(daysAgo, handedIn, true, false);
    }

    private static CaseAssignment piece(int daysAgo, boolean handedIn, boolean open, boolean gated) {
        CaseAssignments one = CaseAssignments.assigned(ANA, "timeline", NOW)
                .state(open ? CaseAssignment.State.OPEN : CaseAssignment.State.PAUSED)
                .gated(gated)
                .due(TODAY.minusDays(daysAgo), 0);
        return (handedIn ? one.reviewed(NOW, Optional.empty()) : one).made();
    }

    @Test
    void aFallOfFifteenPointsIsRaisedAndOfLessIsNot() {
        assertEquals(
                List.of(new TalkingPoint.Fall(ANA, NAME, NAME, 60, 45, Optional.of(2), Optional.of(3))),
                Situation.CALM.scores(UP, 90, 60, 45).points());
        assertEquals(List.of(), Situation.CALM.scores(UP, 90, 60, 45.1).points());
        assertEquals(List.of(), Situation.CALM.scores(UP, 20, 60).points(), "a rise");
        assertEquals(List.of(), Situation.CALM.scores(UP, 20).points(), "a first score");
    }

    @Test
    void whereLowerIsBetterARiseIsTheFall() {
        assertEquals(1, Situation.CALM.scores(DOWN, 20, 35).points().size());
        assertEquals(List.of(), Situation.CALM.scores(DOWN, 35, 20).points());
    }

    @Test
    void onAnotherRangeItIsFifteenHundredthsOfIt() {
        Scale short_ = scale(Scale.About.SELF, Scale.Direction.HIGHER_IS_BETTER, 20, Optional.empty());
        assertEquals(1, Situation.CALM.scores(short_, 10, 7).points().size());
        assertEquals(List.of(), Situation.CALM.scores(short_, 10, 7.1).points());
    }

    @Test
    void whatAnotherVersionMadeInAnotherWayIsNotComparedWith() {
        Scale wide = scale(Scale.About.SELF, Scale.Direction.HIGHER_IS_BETTER, 200, Optional.of(NORM));
        for (Scale now : List.of(UP, NORMED)) {
            List<PointPolicy.Scored> mixed =
                    new ArrayList<>(Situation.CALM.scores(wide, 150, 140).scores());
            mixed.addAll(Situation.CALM.scores(now, 60).scores());
            Situation both =
                    new Situation(Aim.REPAIR, true, ParticipantState.ACTIVE, mixed, List.of(), List.of(), List.of());
            assertEquals(List.of(), both.points());
            mixed.addAll(Situation.CALM.scores(now, 40).scores());
            assertEquals(
                    1,
                    new Situation(Aim.REPAIR, true, ParticipantState.ACTIVE, mixed, List.of(), List.of(), List.of())
                            .points()
                            .size());
        }
    }

    @Test
    void aFallThatHasPassedIsNotRaisedAnyMore() {
        assertEquals(List.of(), Situation.CALM.scores(UP, 60, 30, 32).points());
        Situation old = Situation.CALM.scores(UP, 60, 30);
        List<PointPolicy.Scored> before = old.scores().stream()
                .map(score -> new PointPolicy.Scored(
                        score.whom(),
                        score.instrument(),
                        score.measure(),
                        score.scale(),
                        score.at().minusSeconds(90L * 86_400),
                        score.value(),
                        score.session()))
                .toList();
        assertEquals(
                List.of(),
                new Situation(Aim.REPAIR, true, ParticipantState.ACTIVE, before, List.of(), List.of(), List.of())
                        .points());
    }

    @Test
    void withANormOnlyWhatIsReliablyWorseThanTheFirstIsRaised() {
        double threshold = 9.297096;
        List<TalkingPoint> points = Situation.CALM.scores(NORMED, 60, 80, 50.6).points();
        assertEquals(1, points.size());
        TalkingPoint.ReliablyWorse worse = (TalkingPoint.ReliablyWorse) points.get(0);
        assertEquals(60, worse.baseline());
        assertEquals(threshold, worse.threshold(), 5e-7);
        assertEquals(List.of(), Situation.CALM.scores(NORMED, 60, 80, 50.8).points(), "by no more than measuring does");
        assertEquals(List.of(), Situation.CALM.scores(NORMED, 60, 90, 70).points(), "better than at first");
    }

    @Test
    void partingWellRaisesNothingAboutThePartner() {
        Situation fall = Situation.CALM.scores(PARTNER, 60, 30);
        assertEquals(1, fall.points().size());
        assertEquals(List.of(), fall.with(Aim.PART_WELL).points());
        assertEquals(
                1,
                Situation.CALM.scores(UP, 60, 30).with(Aim.PART_WELL).points().size(),
                "about oneself");
        assertEquals(
                List.of(), Situation.CALM.gaps(10, 20, 30).with(Aim.PART_WELL).points());
    }

    @Test
    void aGapThatGrowsAtThreeCheckInsIsRaisedOnWhicheverSide() {
        assertEquals(
                List.of(new TalkingPoint.GrowingGap(ANA, List.of(10.0, 20.0, 30.0))),
                Situation.CALM.gaps(40, 10, 20, 30).points());
        assertEquals(1, Situation.CALM.gaps(-10, -20, -30).points().size());
        assertEquals(List.of(), Situation.CALM.gaps(10, 20, 20).points(), "as large");
        assertEquals(List.of(), Situation.CALM.gaps(20, 30).points(), "two only");
        assertEquals(List.of(), Situation.CALM.gaps(-10, 20, 30).points(), "from one side to the other");
    }

    @Test
    void threePiecesInARowThatFellDueAndWereNotDoneAreRaised() {
        assertEquals(
                List.of(new TalkingPoint.NotDone(ANA, 3)),
                Situation.CALM
                        .pieces(due(9, false), due(2, false), due(5, false), due(20, true))
                        .points());
        assertEquals(
                List.of(),
                Situation.CALM
                        .pieces(due(9, false), due(2, true), due(5, false), due(7, false))
                        .points(),
                "the last one is done");
        assertEquals(
                List.of(),
                Situation.CALM
                        .pieces(due(9, false), due(2, false), due(0, false))
                        .points(),
                "today is not over");
    }

    @Test
    void whatWasWithdrawnPausedOrHeldBackDidNotFallDue() {
        CaseAssignment[] closed = {due(2, false), due(3, false), piece(4, false, false, false)};
        assertEquals(List.of(), Situation.CALM.pieces(closed).points());
        CaseAssignment[] gated = {due(2, false), due(3, false), piece(4, false, true, true)};
        assertEquals(1, Situation.CALM.pieces(gated).points().size());
        assertEquals(List.of(), Situation.CALM.pieces(gated).off().points());
    }

    @Test
    void nothingIsRaisedAboutWhoHasLeftAndNothingUndoneOfWhoPauses() {
        Situation undone = Situation.CALM.pieces(due(2, false), due(3, false), due(4, false));
        assertEquals(List.of(), undone.with(ParticipantState.PAUSED).points());
        assertEquals(List.of(), undone.with(ParticipantState.LEFT).points());
        Situation fall = Situation.CALM.scores(UP, 60, 30);
        assertEquals(1, fall.with(ParticipantState.PAUSED).points().size());
        assertEquals(List.of(), fall.with(ParticipantState.LEFT).points());
    }

    @Test
    void aSmallerPartKeptThreeTimesIsRaisedWithItsCounts() {
        assertEquals(
                List.of(new TalkingPoint.FewerKept(ANA, List.of(new Share(9, 10), new Share(7, 9), new Share(4, 8)))),
                Situation.CALM.promises(9, 10, 7, 9, 4, 8).points());
        assertEquals(List.of(), Situation.CALM.promises(9, 10, 8, 10, 8, 10).points(), "as large a part");
        assertEquals(List.of(), Situation.CALM.promises(10, 20, 5, 5, 1, 5).points(), "rose between");
        assertEquals(List.of(), Situation.CALM.promises(9, 10, 7, 9, 1, 4).points(), "too few answers");
    }

    @Property(tries = 500)
    void fewerAnswersThanEnoughNeverRaiseAnything(
            @ForAll @Size(3) List<@IntRange(max = 30) Integer> kept, @ForAll @IntRange(max = 2) int few) {
        int[] counts = kept.stream()
                .flatMap(any -> Stream.of(any, 30))
                .mapToInt(any -> any)
                .toArray();
        counts[2 * few] = Math.min(counts[2 * few], PointPolicy.ENOUGH - 1);
        counts[2 * few + 1] = PointPolicy.ENOUGH - 1;
        assertEquals(List.of(), Situation.CALM.promises(counts).points());
    }

    @Property(tries = 500)
    void aFallIsRaisedExactlyFromTheBoundOn(
            @ForAll @IntRange(max = 100) int before, @ForAll @IntRange(max = 100) int now) {
        boolean raised = !Situation.CALM.scores(UP, before, now).points().isEmpty();
        assertEquals(before - now >= PointPolicy.FALL, raised);
    }

    @Property(tries = 500)
    void noGapIsSaidToGrowThatDoesNot(@ForAll @Size(3) List<@IntRange(min = -100, max = 100) Integer> gaps) {
        double[] values = gaps.stream().mapToDouble(any -> any).toArray();
        Situation.CALM.gaps(values).points().forEach(point -> {
            double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
            assertTrue(sizes[0] < sizes[1] && sizes[1] < sizes[2], () -> Arrays.toString(values));
        });
    }
}
