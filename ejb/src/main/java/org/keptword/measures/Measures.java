package org.keptword.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.measures.internal.Instruments;
import org.keptword.measures.internal.ScoreReader;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.NotFound;

/**
 * What the features above may know of scores, inside their own transaction and under their own permit; one statement each. Nothing an
 * author keeps to oneself is scored, and what was taken back has no score. A client's permit reaches the own scores only.
 */
@ApplicationScoped
public class Measures {

    /** The tool's own measure of trust, and its scale of how much somebody trusts the partner. */
    public static final String TRUST_CHECK_IN = "trust-checkin";

    public static final String TRUST_IN_PARTNER = "trust-in-partner";

    @Inject
    ScoreReader readings;

    @Inject
    Instruments instruments;

    /** The current scores of what a permit reaches, in the order they were handed in. */
    public List<CaseScores.ScoreLine> scores(Permit permit) {
        return readings.lines(permit);
    }

    /** The current scores and the perception gaps of one case, for its staff, in one statement. */
    public CaseScores ofCase(Permit permit) {
        if (permit.reach() != Permit.Reach.CASE) {
            throw new NotFound();
        }
        return readings.ofCase(permit);
    }

    /**
     * Of a whole caseload, by case, what tells how things stand now, in at most two statements: of every scale with a value since a moment the
     * last scores with a value, two or more, and the first unless the scale has no norm, and the last perception gaps of each partner, three or more where there are as
     * many and both answered since that moment.
     *
     * @param since the moment, by case; a case without one is absent
     */
    public Map<UUID, CaseScores> lately(Map<UUID, Instant> since, Permit caseload) {
        if (caseload.reach() != Permit.Reach.CASELOAD) {
            throw new NotFound();
        }
        return readings.lately(since, caseload);
    }

    /**
     * The scores of one scale in some cases, oldest first; for staff; one statement.
     *
     * @param since the moment from when on, by case
     */
    public List<CaseScores.ScorePoint> points(String measure, String scale, Map<UUID, Instant> since, Permit permit) {
        if (permit.reach() == Permit.Reach.OWN) {
            throw new NotFound();
        }
        return since.isEmpty() ? List.of() : readings.points(measure, scale, since, permit);
    }

    /** The range of a scale in the current version of a measure; empty where there is no such scale. */
    public Optional<Range> range(String measure, String scale) {
        return instruments.current(measure).instrument().scale(scale).map(Scale::range);
    }

    /**
     * A scale as it was in one version of an instrument: range, direction, items, norm.
     *
     * @param score a score made by it
     */
    public Scale scale(CaseScores.ScoreLine score) {
        return instruments
                .version(score.instrument(), score.version())
                .flatMap(instrument -> instrument.scale(score.scale()))
                .orElseThrow(NotFound::new);
    }

    /** The perception gaps of a case, session by session in order; for staff only. None in a case with one participant. */
    public List<CaseScores.PerceptionGap> gaps(Permit permit) {
        if (permit.reach() != Permit.Reach.CASE) {
            throw new NotFound();
        }
        return readings.gaps(permit);
    }
}
