package org.keptword.reports.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.change.CutOff;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Scale;
import org.keptword.reports.summary.CaseSummary.Change;
import org.keptword.reports.summary.CaseSummary.Person;
import org.keptword.reports.summary.CaseSummary.Point;
import org.keptword.reports.summary.CaseSummary.ScaleCourse;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** The scores of a case, scale by scale, of those a summary tells of. Change is called reliable only where a norm is known. */
public final class SummaryScores {

    private final List<CaseScores.ScoreLine> scores;
    private final Function<CaseScores.ScoreLine, Scale> scaleOf;
    private final List<CaseLine.Who> people;
    private final List<SessionLine> meetings;

    /**
     * Takes what was scored.
     *
     * @param all in the order it was handed in
     * @param meetings the sessions told of, in order of time
     */
    public SummaryScores(
            List<CaseScores.ScoreLine> all,
            Function<CaseScores.ScoreLine, Scale> scaleOf,
            List<CaseLine.Who> people,
            List<SessionLine> meetings) {
        this.scores = all.stream().filter(score -> score.value().isPresent()).toList();
        this.scaleOf = scaleOf;
        this.people = List.copyOf(people);
        this.meetings = List.copyOf(meetings);
    }

    /** Every scale that was ever scored by one of them, measure by measure. */
    public List<ScaleCourse> scales() {
        Map<List<String>, List<CaseScores.ScoreLine>> byScale = scores.stream()
                .filter(score -> people.stream().anyMatch(who -> who.id().equals(score.participant())))
                .collect(Collectors.groupingBy(
                        score -> List.of(score.instrument(), score.scale()), LinkedHashMap::new, Collectors.toList()));
        return byScale.values().stream().map(this::course).toList();
    }

    private ScaleCourse course(List<CaseScores.ScoreLine> of) {
        CaseScores.ScoreLine last = of.get(of.size() - 1);
        Scale scale = scaleOf.apply(last);
        return new ScaleCourse(
                last.measure(),
                last.title(),
                scale.range(),
                scale.direction(),
                people.stream()
                        .flatMap(who -> person(
                                who,
                                of.stream()
                                        .filter(score -> score.participant().equals(who.id()))
                                        .toList(),
                                scale)
                                .stream())
                        .toList());
    }

    private Optional<Person> person(CaseLine.Who who, List<CaseScores.ScoreLine> own, Scale scale) {
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Person(who.id(), points(who, own), own.size() < 2 ? Optional.empty() : change(own, scale)));
    }

    private List<Point> points(CaseLine.Who who, List<CaseScores.ScoreLine> own) {
        Gaps gaps = new Gaps(meetings, who.id());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            CaseScores.ScoreLine score = own.get(i);
            points.add(new Point(
                    score.value().orElseThrow(),
                    score.at(),
                    score.session().flatMap(this::ordinal),
                    i > 0 && gaps.between(own.get(i - 1), score)));
        }
        return points;
    }

    private Optional<Integer> ordinal(SessionId id) {
        return meetings.stream()
                .filter(one -> one.id().equals(id) && one.state() == SessionLine.State.HELD)
                .findFirst()
                .flatMap(SessionLine::ordinal);
    }

    private static Optional<Change> change(List<CaseScores.ScoreLine> own, Scale scale) {
        double first = own.get(0).value().orElseThrow();
        double last = own.get(own.size() - 1).value().orElseThrow();
        return scale.norm().map(norm -> {
            ReliableChange reliable = ReliableChange.of(norm);
            return new Change(
                    ChangeClass.of(first, last, reliable, scale.direction(), CutOff.of(norm, scale.direction())),
                    reliable.threshold());
        });
    }

    /**
     * Where one person's scores are not joined to a course: a session in between was missed, or was held without a score before it. A session
     * with the other partner alone is nothing this person missed.
     */
    static final class Gaps {

        private final List<SessionLine> held;
        private final List<SessionLine> missed;

        /**
         * Takes the sessions of a case.
         *
         * @param meetings in order of time
         */
        Gaps(List<SessionLine> meetings, ParticipantId of) {
            this.held = with(meetings, of, SessionLine.State.HELD);
            this.missed = with(meetings, of, SessionLine.State.MISSED);
        }

        /** Whether something is missing between two scores, of which the second came later. */
        boolean between(CaseScores.ScoreLine first, CaseScores.ScoreLine second) {
            boolean sessionMissed = missed.stream()
                    .anyMatch(one -> one.startsAt().isAfter(first.at())
                            && !one.startsAt().isAfter(second.at()));
            return sessionMissed || stretch(second) - stretch(first) > 1;
        }

        /** The place of the held session it was answered before, from 0; for one that is not held yet, or none, by its time. */
        private int stretch(CaseScores.ScoreLine score) {
            Optional<Integer> named = score.session()
                    .flatMap(id -> held.stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(held::indexOf));
            return named.orElseGet(() -> (int) held.stream()
                    .filter(one -> !one.startsAt().isAfter(score.at()))
                    .count());
        }

        private static List<SessionLine> with(List<SessionLine> meetings, ParticipantId of, SessionLine.State state) {
            return meetings.stream()
                    .filter(one ->
                            one.state() == state && one.with().map(of::equals).orElse(true))
                    .toList();
        }
    }
}
