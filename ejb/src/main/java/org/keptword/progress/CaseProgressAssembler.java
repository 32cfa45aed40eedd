package org.keptword.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.internal.Axes;
import org.keptword.progress.internal.OwnProgressAssembler;
import org.keptword.progress.internal.PointFacts;
import org.keptword.progress.internal.TrustAssembler;
import org.keptword.progress.internal.WordsCounter;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;

/**
 * Lays the three strands of a case on one axis out of what the features above have read already; asks the database nothing. Whoever calls
 * decides what goes in, and gets nothing out that did not.
 */
@ApplicationScoped
public class CaseProgressAssembler {

    @Inject
    Measures measures;

    @Inject
    TalkingPoints points;

    @Inject
    Clock clock;

    /**
     * The axis of the last of some sessions.
     *
     * @param sessions of which the held ones are drawn
     * @param first when something was first given
     */
    public SessionAxis axis(List<SessionLine> sessions, SessionAxis.Span span, Optional<Instant> first) {
        return Axes.of(Axes.held(sessions), span, first, clock.instant());
    }

    /** The moments between its stretches, for counting. */
    public List<Instant> bounds(SessionAxis axis) {
        return Axes.bounds(axis);
    }

    /** What was written, on an axis. */
    public WordsHistory words(List<CaseLine.Who> people, List<CaseAssignment> assignments, SessionAxis axis) {
        return WordsCounter.of(people, assignments, axis);
    }

    /** What was done, on an axis in whose stretches it was counted. */
    public DeedsHistory deeds(List<CaseLine.Who> people, PromiseCounts counts, SessionAxis axis) {
        return DeedsHistory.of(people, counts, axis);
    }

    /**
     * What was felt, on an axis; for staff.
     *
     * @param measure the one looked at; the one scored last where there are no scores of it
     */
    public TrustHistory trust(
            List<CaseLine.Who> people,
            CaseScores scores,
            String measure,
            List<SessionLine> sessions,
            SessionAxis axis) {
        return new TrustAssembler(people, scores, measures::scale, Axes.held(sessions), axis)
                .course(Optional.of(measure), Optional.empty());
    }

    /** What one client is told of the own scores: the last of each scale as higher, lower or about the same. */
    public List<OwnProgressService.OwnProgress.Score> own(List<CaseScores.ScoreLine> own) {
        return OwnProgressAssembler.scores(own, measures::scale);
    }

    /**
     * What is worth talking about; for staff.
     *
     * @param counts those of the stretches of an axis that ends now
     */
    public List<TalkingPoint> points(
            CaseLine line,
            List<SessionLine> sessions,
            List<CaseAssignment> assignments,
            CaseScores scores,
            PromiseCounts counts,
            Permit permit) {
        List<Sessions.SessionMark> held = Sessions.SessionMark.of(Axes.held(sessions));
        return points.of(line, held, assignments, scores, PointFacts.lastThree(held, counts), permit);
    }
}
