package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.cases.caseload.RecentCourse.Kept;
import org.keptword.cases.caseload.RecentCourse.Score;
import org.keptword.measures.CaseScores.ScorePoint;
import org.keptword.measures.scoring.Range;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.sessions.Sessions.SessionMark;
import org.keptword.shared.SessionId;

/** Where things of a case stand between its last sessions. */
class CourseBuilderTest {

    private static final Instant FIRST = Instant.parse("2026-10-01T10:00:00Z");

    private static SessionMark session(int nth) {
        return new SessionMark(new SessionId(new UUID(0, nth)), at(nth), Optional.of(nth));
    }

    private static Instant at(double nth) {
        return FIRST.plus(Duration.ofMinutes((long) (nth * 7 * 24 * 60)));
    }

    private static List<SessionMark> sessions(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(CourseBuilderTest::session)
                .toList();
    }

    private static Interval promises(int kept, int late, int notKept) {
        return new Interval(kept, late, notKept, 3, 2, 0, 0, 0);
    }

    private static ScorePoint score(PartnerSlot slot, Integer session, double handedIn, double value) {
        return new ScorePoint(
                new UUID(1, 1),
                slot,
                Optional.ofNullable(session).map(nth -> session(nth).id()),
                at(handedIn),
                value);
    }

    @Test
    void aCaseWithOneSessionHasNothingToCompare() {
        assertTrue(CourseBuilder.of(sessions(1, 1)).isEmpty());
        assertFalse(RecentCourse.NONE.isDrawn());
    }

    @Test
    void theFirstTimeOfAShortCaseBeginsWithTheCaseAndThatOfALongOneWithTheSessionBefore() {
        assertEquals(
                List.of(Instant.EPOCH, at(1), at(2)),
                CourseBuilder.of(sessions(1, 2)).orElseThrow().bounds());
        List<Instant> many = CourseBuilder.of(sessions(4, 12)).orElseThrow().bounds();
        assertEquals(RecentCourse.SESSIONS + 1, many.size());
        assertEquals(at(4), many.get(0));
    }

    @Test
    void twoSessionsAtOneMomentStayApart() {
        List<Instant> bounds = CourseBuilder.of(List.of(session(1), session(1), session(2)))
                .orElseThrow()
                .bounds();
        assertEquals(List.of(Instant.EPOCH, at(1), at(1).plusMillis(1), at(2)), bounds);
    }

    @Test
    void promisesOfBothAreCountedTogetherAndThoseLetGoOrNotLoggedAreNot() {
        CourseBuilder builder = CourseBuilder.of(sessions(1, 2)).orElseThrow();
        builder.deeds(List.of(promises(2, 1, 1), promises(0, 0, 0)));
        builder.deeds(List.of(promises(1, 0, 0), promises(0, 0, 0)));
        RecentCourse course = builder.course();
        assertEquals(List.of(new Kept(4, 5), Kept.NOTHING), course.deeds());
        assertFalse(course.hasDeeds(), "one point is no course");
    }

    @Test
    void aScoreStandsAtItsSessionOrWhereItWasHandedInAndTheLastOneCounts() {
        CourseBuilder builder = CourseBuilder.of(sessions(1, 3)).orElseThrow();
        builder.range(new Range(0, 100));
        builder.trust(score(PartnerSlot.B, 1, 0.5, 40));
        builder.trust(score(PartnerSlot.B, 1, 0.6, 45));
        builder.trust(score(PartnerSlot.B, 9, 1.5, 60));
        builder.trust(score(PartnerSlot.A, null, 2.5, 70));
        builder.trust(score(PartnerSlot.A, null, 3.5, 80));
        builder.trust(score(PartnerSlot.A, 2, 1.7, 101));
        RecentCourse course = builder.course();
        assertEquals(
                List.of(PartnerSlot.A, PartnerSlot.B),
                course.trust().stream().map(RecentCourse.TrustLine::slot).toList());
        assertEquals(List.of(new Score(2, 70)), course.trust().get(0).scores());
        assertEquals(
                List.of(new Score(0, 45), new Score(1, 60)),
                course.trust().get(1).scores());
        assertTrue(course.hasTrust());
        assertFalse(course.withoutTrust().isDrawn());
    }

    @Test
    void wordsAreDrawnOnceSomethingWasHandedIn() {
        CourseBuilder builder = CourseBuilder.of(sessions(1, 2)).orElseThrow();
        assertFalse(builder.course().hasWords());
        builder.words(List.of(0, 3));
        assertTrue(builder.course().hasWords());
    }
}
