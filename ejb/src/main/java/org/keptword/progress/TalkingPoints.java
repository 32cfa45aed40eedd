package org.keptword.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.homework.Homework;
import org.keptword.homework.WorkPiece;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.internal.Axes;
import org.keptword.progress.internal.PointFacts;
import org.keptword.progress.internal.PointPolicy;
import org.keptword.promises.PromiseCounts;
import org.keptword.promises.Promises;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;

/**
 * What is worth talking about in a case, for the features above: inside their own transaction and under their own permit, which is one of
 * its staff. Nothing is written to the trail here.
 */
@ApplicationScoped
public class TalkingPoints {

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    /** Of a case whose line is known; four statements. */
    public List<TalkingPoint> of(CaseLine line, Permit permit) {
        return of(line, sessions.of(permit), permit);
    }

    /** Of a case whose sessions are known too; three statements. */
    public List<TalkingPoint> of(CaseLine line, List<SessionLine> all, Permit permit) {
        List<SessionLine> held = Axes.held(all);
        return of(line, held, homework.pieces(permit), measures.ofCase(permit), lastThree(held, permit), permit);
    }

    /**
     * Of what was read already; asks the database nothing.
     *
     * @param held the held sessions, in order of time
     * @param lastThree promises in the last three times between sessions, or nobody
     */
    List<TalkingPoint> of(
            CaseLine line,
            List<SessionLine> held,
            List<WorkPiece> pieces,
            CaseScores scores,
            List<PromiseCounts.Owner> lastThree,
            Permit permit) {
        return PointPolicy.weigh(PointFacts.of(line, held, pieces, scores, measures::scale, lastThree, today(permit)));
    }

    private List<PromiseCounts.Owner> lastThree(List<SessionLine> held, Permit permit) {
        List<Instant> bounds = PointFacts.lastThree(held);
        return bounds.isEmpty() ? List.of() : promises.said(permit, bounds).owners();
    }

    private LocalDate today(Permit permit) {
        return LocalDate.ofInstant(clock.instant(), permit.actor().zone());
    }
}
