package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TrustHistory;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** Scores on the axis. */
class TrustAssemblerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ParticipantId ANA = new ParticipantId(Ids.newId());
    private static final ParticipantId TOM = new ParticipantId(Ids.newId());
    private static final List<CaseLine.Who> BOTH = List.of(
            new CaseLine.Who(ANA, PartnerSlot.A, "Ana", ParticipantState.ACTIVE),
            new CaseLine.Who(TOM, PartnerSlot.B, "Tom", ParticipantState.ACTIVE));
    private static final List<SessionLine> HELD = Meetings.weekly(5, NOW);
    private static final LocalizedText NAME = new LocalizedText("Trust", "Confianza");
    private static final Scale.Norm NORM = new Scale.Norm(
            7.5,
            0.8,
            Scale.Norm.Reliability.INTERNAL_CONSISTENCY,
            Optional.of(new Scale.MeanSd(40, 7.5)),
            Optional.of(new Scale.MeanSd(60, 7.5)),
            "A book");

    private final List<CaseScores.ScoreLine> scores = new ArrayList<>();
    private final List<CaseScores.PerceptionGap> gaps = new ArrayList<>();
    private Optional<Scale.Norm> norm = Optional.empty();

    private void score(ParticipantId who, String measure, String scale, int session, Double value) {
        score(who, measure, 1, scale, session, value);
    }

    private void score(ParticipantId who, String measure, int version, String scale, int session, Double value) {
        SessionLine held = HELD.get(session - 1);
        scores.add(new CaseScores.ScoreLine(
                who,
                new ResponseId(Ids.newId()),
                1,
                measure,
                version,
                NAME,
                scale,
                NAME,
                Optional.of(held.id()),
                held.startsAt().minusSeconds(86_400),
                Optional.ofNullable(value),
                4,
                4));
    }

    private TrustHistory course(SessionAxis.Span span, String measure, String scale) {
        SessionAxis axis = Axes.of(HELD, span, Optional.empty(), NOW);
        return new TrustAssembler(BOTH, new CaseScores(scores, gaps), this::scale, HELD, axis)
                .course(Optional.ofNullable(measure), Optional.ofNullable(scale));
    }

    private Scale scale(CaseScores.ScoreLine of) {
        return new Scale(
                of.scale(),
                NAME,
                Scale.About.PARTNER,
                Scale.Direction.HIGHER_IS_BETTER,
                new Range(0, 100.0 * of.version()),
                List.of(new Scale.Part("item", false)),
                Scale.Combine.MEAN,
                1,
                0,
                norm,
                List.of());
    }

    private static List<Double> values(TrustHistory.Person person) {
        return person.stretches().stream()
                .map(point -> point.map(TrustHistory.Point::value).orElse(null))
                .toList();
    }

    @Test
    void nothingScoredIsNothingChosen() {
        assertEquals(Optional.empty(), course(SessionAxis.Span.SIX, null, null).chosen());
    }

    @Test
    void aScoreStandsAtItsSessionAndAMissingOneLeavesAGap() {
        score(ANA, "check", "trust", 1, 30.0);
        score(ANA, "check", "trust", 2, null);
        score(ANA, "check", "trust", 4, 40.0);
        TrustHistory.Person ana = course(SessionAxis.Span.ALL, null, null)
                .scales()
                .get(0)
                .people()
                .get(0);
        assertEquals(Arrays.asList(30.0, null, null, 40.0, null, null), values(ana));
        assertEquals(
                HELD.get(3).startsAt(), ana.stretches().get(3).orElseThrow().at());
        assertEquals(Optional.of(4), ana.latest().orElseThrow().session());
        assertEquals(30.0, ana.latest().orElseThrow().before().orElseThrow().value());
    }

    @Test
    void whatBelongsToASessionOutsideTheSpanIsNotDrawnButStillKnown() {
        score(ANA, "check", "trust", 1, 30.0);
        TrustHistory.Person ana = course(SessionAxis.Span.THREE, null, null)
                .scales()
                .get(0)
                .people()
                .get(0);
        assertTrue(ana.stretches().stream().allMatch(Optional::isEmpty));
        assertEquals(30.0, ana.latest().orElseThrow().value());
    }

    @Test
    void aScoreForAPlannedSessionStandsInTheTimeSinceTheLast() {
        Instant at = NOW.minusSeconds(60);
        scores.add(new CaseScores.ScoreLine(
                TOM,
                new ResponseId(Ids.newId()),
                1,
                "check",
                1,
                NAME,
                "trust",
                NAME,
                Optional.of(new SessionId(Ids.newId())),
                at,
                Optional.of(55.0),
                4,
                4));
        TrustHistory.Person tom = course(SessionAxis.Span.ALL, null, null)
                .scales()
                .get(0)
                .people()
                .get(1);
        assertEquals(at, tom.stretches().get(5).orElseThrow().at());
    }

    @Test
    void theMeasureScoredLastIsChosenUnlessAnotherIsAskedFor() {
        score(ANA, "old", "one", 1, 30.0);
        score(ANA, "new", "one", 2, 30.0);
        assertEquals(
                "new",
                course(SessionAxis.Span.ALL, null, null).chosen().orElseThrow().measure());
        assertEquals(
                "old",
                course(SessionAxis.Span.ALL, "old", null).chosen().orElseThrow().measure());
        assertEquals(
                "new",
                course(SessionAxis.Span.ALL, "unknown", null)
                        .chosen()
                        .orElseThrow()
                        .measure());
    }

    @Test
    void manyScalesAreLookedAtOneByOne() {
        for (String scale : List.of("a", "b", "c", "d")) {
            score(ANA, "check", scale, 1, 30.0);
        }
        assertEquals(1, course(SessionAxis.Span.ALL, null, null).scales().size());
        assertEquals(
                "c", course(SessionAxis.Span.ALL, null, "c").scales().get(0).id());
    }

    @Test
    void withoutANormThereIsNoChangeAndWithOneItIsThatSinceTheFirst() {
        score(ANA, "check", "trust", 1, 32.5);
        score(ANA, "check", "trust", 2, 90.0);
        score(ANA, "check", "trust", 3, 47.5);
        assertEquals(
                Optional.empty(),
                course(SessionAxis.Span.ALL, null, null)
                        .scales()
                        .get(0)
                        .people()
                        .get(0)
                        .change());
        norm = Optional.of(NORM);
        TrustHistory.Change change = course(SessionAxis.Span.ALL, null, null)
                .scales()
                .get(0)
                .people()
                .get(0)
                .change()
                .orElseThrow();
        assertEquals(32.5, change.baseline());
        assertEquals(9.297096, change.threshold(), 5e-7);
        assertEquals(Optional.of(50.0), change.line());
        assertEquals(ChangeClass.IMPROVED, change.kind());
    }

    @Test
    void whatAnotherVersionMadeOnAnotherRangeStandsNowhereAndIsComparedWithNothing() {
        norm = Optional.of(NORM);
        score(ANA, "check", "trust", 1, 90.0);
        score(ANA, "check", 2, "trust", 2, 120.0);
        TrustHistory.Person ana = course(SessionAxis.Span.ALL, null, null)
                .scales()
                .get(0)
                .people()
                .get(0);
        assertEquals(Arrays.asList(null, 120.0, null, null, null, null), values(ana));
        assertEquals(Optional.empty(), ana.change());
        assertEquals(Optional.empty(), ana.latest().orElseThrow().before());
        score(TOM, "check", "trust", 1, 30.0);
        score(ANA, "check", 2, "trust", 3, 130.0);
        TrustHistory.Person tom = course(SessionAxis.Span.ALL, null, null)
                .scales()
                .get(0)
                .people()
                .get(1);
        assertEquals(30.0, tom.latest().orElseThrow().value(), "what somebody said last is said all the same");
    }

    @Test
    void gapsStandAtTheirSessionsForThoseWhoseViewItIs() {
        score(ANA, "check", "trust", 1, 30.0);
        gaps.add(new CaseScores.PerceptionGap(
                TOM, "check", HELD.get(2).id(), HELD.get(2).startsAt(), 60, 40));
        List<TrustHistory.Gap> found = course(SessionAxis.Span.ALL, null, null).gaps();
        assertEquals(20.0, found.get(1).stretches().get(2).orElseThrow().value());
        assertTrue(found.get(0).stretches().stream().allMatch(Optional::isEmpty));
    }
}
