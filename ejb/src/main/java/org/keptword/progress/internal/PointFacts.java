package org.keptword.progress.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.measures.CaseScores;
import org.keptword.measures.scoring.Scale;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.sessions.Sessions;
import org.keptword.shared.SessionId;

/** Gathers what the rules look at. */
public final class PointFacts {

    /** So many times between sessions are looked at. */
    private static final int TIMES = 3;

    private PointFacts() {}

    /** The facts of a case. */
    public static PointPolicy.Facts of(
            CaseLine line,
            List<Sessions.SessionMark> held,
            List<CaseAssignment> assignments,
            CaseScores scores,
            Function<CaseScores.ScoreLine, Scale> scaleOf,
            List<PromiseCounts.Owner> lastThree,
            LocalDate today) {
        Map<SessionId, Integer> ordinals = new HashMap<>(scores.ordinals());
        held.forEach(session -> session.ordinal().ifPresent(nth -> ordinals.put(session.id(), nth)));
        Map<String, Scale> scales = new HashMap<>();
        List<PointPolicy.Scored> scored = new ArrayList<>();
        for (CaseScores.ScoreLine score : scores.scores()) {
            score.value()
                    .ifPresent(value -> scored.add(new PointPolicy.Scored(
                            score.participant(),
                            score.instrument(),
                            score.measure(),
                            scales.computeIfAbsent(
                                    score.instrument() + ' ' + score.version() + ' ' + score.scale(),
                                    any -> scaleOf.apply(score)),
                            score.at(),
                            value,
                            score.session().map(ordinals::get))));
        }
        return new PointPolicy.Facts(
                line.aim(),
                line.jointWork(),
                line.participants(),
                scored,
                scores.gaps(),
                assignments,
                lastThree,
                recent(held),
                today);
    }

    /** From when on a score is of now: since the last held session but one. */
    public static Instant recent(List<Sessions.SessionMark> held) {
        return held.size() < 2 ? Instant.EPOCH : held.get(held.size() - 2).startsAt();
    }

    /**
     * The moments between the last three times that lead to a session; none where fewer than three sessions were held, or two began at the
     * same moment.
     */
    public static List<Instant> lastThree(List<Sessions.SessionMark> held) {
        if (held.size() < TIMES) {
            return List.of();
        }
        List<Instant> bounds = new ArrayList<>();
        int first = held.size() - TIMES - 1;
        bounds.add(first < 0 ? Instant.EPOCH : held.get(first).startsAt());
        held.subList(held.size() - TIMES, held.size()).forEach(session -> bounds.add(session.startsAt()));
        boolean apart = bounds.stream().distinct().count() == bounds.size();
        return apart ? bounds : List.of();
    }

    /** Those three out of the stretches of an axis. */
    public static List<PromiseCounts.Owner> lastThree(List<Sessions.SessionMark> held, PromiseCounts counts) {
        if (lastThree(held).isEmpty()) {
            return List.of();
        }
        return counts.owners().stream()
                .map(owner -> new PromiseCounts.Owner(
                        owner.owner(),
                        owner.intervals()
                                .subList(
                                        owner.intervals().size() - TIMES - 1,
                                        owner.intervals().size() - 1)))
                .toList();
    }
}
