package org.keptword.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.Homework;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.internal.Axes;
import org.keptword.progress.internal.PointFacts;
import org.keptword.progress.internal.PointPolicy;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;

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
        List<Sessions.SessionMark> held = Sessions.SessionMark.of(Axes.held(all));
        return of(
                line,
                held,
                homework.ofCase(permit).assignments(),
                measures.ofCase(permit),
                lastThree(held, permit),
                permit);
    }

    /** Between which moments promises are looked at, by case; a case in which fewer than three sessions were held is absent. */
    public Map<UUID, List<Instant>> moments(Collection<CaseLine> lines, Map<UUID, Sessions.SessionHistory> courses) {
        Map<UUID, List<Instant>> moments = new HashMap<>();
        for (CaseLine line : lines) {
            UUID id = line.id().value();
            List<Instant> of = PointFacts.lastThree(
                    courses.getOrDefault(id, Sessions.SessionHistory.NONE).held());
            if (!of.isEmpty()) {
                moments.put(id, of);
            }
        }
        return moments;
    }

    /**
     * Of the cases of a caseload, by case; a case in which nothing stands out is absent. At most two statements, however many cases there are.
     *
     * @param lines the cases to look at
     * @param courses their sessions
     * @param past their work that is given once and past its day ({@link Homework#behind}): no rule looks at other work
     * @param said what was said about promises between the {@link #moments} of each case
     */
    public Map<CaseId, List<TalkingPoint>> ofCaseload(
            Collection<CaseLine> lines,
            Map<UUID, Sessions.SessionHistory> courses,
            Map<UUID, List<CaseAssignment>> past,
            Map<UUID, PromiseCounts> said,
            Permit caseload) {
        Map<UUID, CaseScores> scores = measures.lately(
                lines.stream()
                        .map(line -> line.id().value())
                        .collect(Collectors.toMap(
                                id -> id,
                                id -> PointFacts.recent(courses.getOrDefault(id, Sessions.SessionHistory.NONE)
                                        .held()))),
                caseload);
        Map<CaseId, List<TalkingPoint>> found = new HashMap<>();
        for (CaseLine line : lines) {
            UUID id = line.id().value();
            List<TalkingPoint> points = of(
                    line,
                    courses.getOrDefault(id, Sessions.SessionHistory.NONE).held(),
                    past.getOrDefault(id, List.of()),
                    scores.getOrDefault(id, CaseScores.NONE),
                    Optional.ofNullable(said.get(id)).map(PromiseCounts::owners).orElse(List.of()),
                    caseload);
            if (!points.isEmpty()) {
                found.put(line.id(), points);
            }
        }
        return found;
    }

    /**
     * Of what was read already; asks the database nothing.
     *
     * @param held the held sessions, in order of time
     * @param lastThree promises in the last three times between sessions, or nobody
     */
    List<TalkingPoint> of(
            CaseLine line,
            List<Sessions.SessionMark> held,
            List<CaseAssignment> assignments,
            CaseScores scores,
            List<PromiseCounts.Owner> lastThree,
            Permit permit) {
        return PointPolicy.weigh(PointFacts.of(
                line,
                held,
                assignments,
                scores,
                measures::scale,
                lastThree,
                permit.actor().today(clock)));
    }

    private List<PromiseCounts.Owner> lastThree(List<Sessions.SessionMark> held, Permit permit) {
        List<Instant> bounds = PointFacts.lastThree(held);
        return bounds.isEmpty() ? List.of() : promises.said(permit, bounds).owners();
    }
}
