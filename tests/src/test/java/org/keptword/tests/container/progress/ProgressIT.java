package org.keptword.tests.container.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.SendReview;
import org.keptword.measures.change.PlainChange;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.OwnProgressService;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TrustHistory;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;

/** Who sees what of how a case goes. */
class ProgressIT extends ProgressFixture {

    @Test
    void theCounselorSeesWordsDeedsAndTrustOfBothAndASupervisorReadsThem() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 24 * 7, "First", List.of());
        send(couple.counselor(), handedIn(couple.tom(), "I shouted"), "Thank you", SendReview.ReviewOutcome.SENT);
        PromiseId coffee = promise(couple, couple.tom());
        say(couple.tom(), coffee, OutcomeKind.KEPT);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), coffee, today(), NoticeKind.NOTICED));
        plan(couple);
        answer(couple.ana(), checkIn(couple.ana()), 3, 8, Disclosure.COUNSELOR);
        answer(couple.tom(), checkIn(couple.tom()), 7, 6, Disclosure.COUNSELOR);

        CaseProgress view = of(couple.counselor(), couple);

        assertEquals(1, view.axis().ticks().size());
        assertEquals(1, view.axis().sinceLast());
        assertEquals(List.of(1, 2), handedIn(view), "a check-in is a piece of work too");
        assertEquals(1, view.words().people().get(1).stretches().get(1).read());
        Interval toms = view.deeds().people().get(1).stretches().get(1);
        assertEquals(List.of(1, 0, 1), List.of(toms.kept(), toms.notKept(), toms.noticed()));
        TrustHistory trust = view.trust();
        assertEquals(
                30.0,
                trust.scales()
                        .get(0)
                        .people()
                        .get(0)
                        .stretches()
                        .get(1)
                        .orElseThrow()
                        .value());
        assertEquals(
                70.0,
                trust.scales()
                        .get(0)
                        .people()
                        .get(1)
                        .stretches()
                        .get(1)
                        .orElseThrow()
                        .value());
        assertEquals(
                List.of(10.0, 30.0),
                trust.gaps().stream()
                        .map(gap -> gap.stretches().get(1).orElseThrow().value())
                        .toList());
        assertEquals(List.of(), view.points());
        CaseProgress read = of(couple.practice().supervisor(), couple);
        assertFalse(read.header().mayWork());
        assertEquals(view.trust(), read.trust());
        assertThrows(NotFound.class, () -> of(couple.practice().colleague(), couple));
        assertThrows(NotFound.class, () -> of(practice().counselor(), couple));
    }

    @Test
    void aPartnerNeverSeesTheOthersScoreGapMissOrWhatWasNoticed() throws Exception {
        Couple couple = atWork(practice());
        PromiseId coffee = promise(couple, couple.tom());
        say(couple.tom(), coffee, OutcomeKind.NOT_KEPT);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), coffee, today(), NoticeKind.NOT_NOTICED));
        plan(couple);
        answer(couple.tom(), checkIn(couple.tom()), 1, 9, Disclosure.COUNSELOR);

        OwnProgressService.OwnProgress anas = own(couple.ana());

        assertEquals(List.of(), anas.scores());
        assertTrue(anas.stretches().stream().allMatch(one -> one.answered() + one.handedIn() == 0), anas.toString());
        OwnProgressService.OwnProgress toms = own(couple.tom());
        assertEquals(1, toms.stretches().get(0).notKept());
        assertEquals(1, toms.stretches().get(0).handedIn());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                toms.scores().stream()
                        .map(OwnProgressService.OwnProgress.Score::change)
                        .toList());
        String everything = toms.toString() + anas;
        for (String never : List.of(
                couple.ana().participant().toString(), "noticed", "Noticed", "gap", "Gap", "partner=", "value")) {
            assertFalse(everything.contains(never), () -> never + " in " + everything);
        }
    }

    @Test
    void aClientReadsHigherOrLowerAndNeverANumber() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId check = checkIn(couple.ana());
        plan(couple);
        answer(couple.ana(), check, 3, 8, Disclosure.COUNSELOR);
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'HELD', starts_at = now() - interval '1 hour', ordinal = 1 where practice_id = ?",
                couple.practice().id().value());
        plan(couple);
        answer(couple.ana(), check, 6, 8, Disclosure.COUNSELOR);

        OwnProgressService.OwnProgress own = own(couple.ana());

        assertEquals(
                List.of(Optional.of(PlainChange.HIGHER), Optional.of(PlainChange.ABOUT_THE_SAME)),
                own.scores().stream()
                        .map(OwnProgressService.OwnProgress.Score::change)
                        .toList());
        assertFalse(own.toString().contains("60.0"), own.toString());
    }

    @Test
    void whatIsKeptToOneselfCountsNowhere() throws Exception {
        Couple couple = atWork(practice());
        plan(couple);
        answer(couple.ana(), checkIn(couple.ana()), 1, 1, Disclosure.SELF);

        CaseProgress view = of(couple.counselor(), couple);

        assertEquals(List.of(0, 0), handedIn(view));
        assertEquals(Optional.empty(), view.trust().chosen());
        assertEquals(List.of(), own(couple.ana()).scores());
        assertEquals(0, own(couple.ana()).stretches().get(0).handedIn());
    }

    @Test
    void aFallSinceTheLastCheckInIsATalkingPointForStaffAlone() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId check = checkIn(couple.ana());
        plan(couple);
        answer(couple.ana(), check, 6, 8, Disclosure.COUNSELOR);
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'HELD', starts_at = now() - interval '1 hour', ordinal = 1 where practice_id = ?",
                couple.practice().id().value());
        plan(couple);
        answer(couple.ana(), check, 4, 8, Disclosure.COUNSELOR);

        List<TalkingPoint> points = of(couple.counselor(), couple).points();

        assertEquals(1, points.size());
        TalkingPoint.Fall fall = (TalkingPoint.Fall) points.get(0);
        assertEquals(List.of(60.0, 40.0), List.of(fall.before(), fall.latest()));
        assertEquals(Optional.of(1), fall.earlierSession());
        assertEquals(
                points,
                as(couple.counselor(), () -> progress.points(couple.caseId())).points());
    }

    @Test
    void phasesAndPausesAreMarksWithoutAGround() throws Exception {
        Couple couple = atWork(practice());
        give(couple.tom(), "timeline");
        hold(couple, 60, "First", List.of());

        List<CaseProgress.Mark> marks = of(couple.counselor(), couple).marks();

        assertEquals(
                List.of(CaseProgress.Mark.Kind.PHASE_BEGUN),
                marks.stream().map(CaseProgress.Mark::kind).toList());
    }
}
