package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.PlainChange;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** A client's own part. */
class OwnProgressAssemblerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ParticipantId ANA = new ParticipantId(Ids.newId());
    private static final LocalizedText NAME = new LocalizedText("Trust", "Confianza");

    private static CaseScores.ScoreLine score(ResponseId of, String scale, int daysAgo, Double value) {
        return score(of, 1, scale, daysAgo, value);
    }

    private static CaseScores.ScoreLine score(ResponseId of, int version, String scale, int daysAgo, Double value) {
        return new CaseScores.ScoreLine(
                ANA,
                of,
                1,
                "check",
                version,
                NAME,
                scale,
                NAME,
                Optional.empty(),
                NOW.minus(Duration.ofDays(daysAgo)),
                Optional.ofNullable(value),
                4,
                4);
    }

    private static Scale scale(CaseScores.ScoreLine of) {
        return new Scale(
                of.scale(),
                NAME,
                Scale.About.SELF,
                Scale.Direction.HIGHER_IS_BETTER,
                new Range(0, 100.0 * of.version()),
                List.of(new Scale.Part("item", false)),
                Scale.Combine.MEAN,
                1,
                0,
                Optional.empty(),
                List.of());
    }

    private static List<Optional<PlainChange>> changes(CaseScores.ScoreLine... scores) {
        return OwnProgressAssembler.scores(List.of(scores), OwnProgressAssemblerTest::scale).stream()
                .map(OwnProgressService.OwnProgress.Score::change)
                .toList();
    }

    private static ResponseId piece() {
        return new ResponseId(Ids.newId());
    }

    @Test
    void aFirstScoreHasNothingBesideItAndALaterOneIsHigherLowerOrTheSame() {
        ResponseId first = piece();
        ResponseId second = piece();
        assertEquals(List.of(Optional.empty()), changes(score(first, "one", 9, 40.0)));
        assertEquals(
                List.of(Optional.of(PlainChange.LOWER)),
                changes(score(first, "one", 9, 40.0), score(second, "one", 2, 20.0)));
        assertEquals(
                List.of(Optional.of(PlainChange.ABOUT_THE_SAME)),
                changes(score(first, "one", 9, 40.0), score(second, "one", 2, 45.0)));
        assertEquals(
                List.of(Optional.empty()),
                changes(score(first, "one", 9, 40.0), score(second, 2, "one", 2, 90.0)),
                "a version that counts otherwise");
    }

    @Test
    void whatTheLastPieceDidNotAskIsNotSaidAnyMore() {
        ResponseId first = piece();
        ResponseId second = piece();
        assertEquals(
                1,
                changes(score(first, "partner", 9, 40.0), score(first, "self", 9, 40.0), score(second, "self", 2, 60.0))
                        .size());
    }

    @Test
    void theLatestStretchComesFirstAndHoldsWhatCameSinceTheLastSession() {
        OwnProgressAssembler course = new OwnProgressAssembler(Meetings.weekly(2, NOW), NOW);
        Interval[] said = {new Interval(1, 0, 0, 0, 0, 0, 0, 0), Interval.NOTHING, new Interval(2, 1, 1, 1, 0, 0, 0, 0)
        };
        List<OwnProgressService.OwnProgress.Stretch> stretches = course.stretches(
                List.of(NOW.minus(Duration.ofDays(20)), NOW.minus(Duration.ofDays(1))),
                new PromiseCounts(List.of(new PromiseCounts.Owner(ANA, List.of(said)))));
        assertEquals(3, stretches.size());
        OwnProgressService.OwnProgress.Stretch latest = stretches.get(0);
        assertEquals(Optional.empty(), latest.session());
        assertEquals(
                List.of(1, 2, 1, 1, 1, 4),
                List.of(
                        latest.handedIn(),
                        latest.kept(),
                        latest.late(),
                        latest.notKept(),
                        latest.letGo(),
                        latest.answered()));
        assertEquals(
                List.of(1, 0, 1),
                IntStream.range(0, 3).mapToObj(i -> stretches.get(i).handedIn()).toList());
    }
}
