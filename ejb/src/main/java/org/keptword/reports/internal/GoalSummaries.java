package org.keptword.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalAttainment;
import org.keptword.goals.GoalLine;
import org.keptword.reports.summary.CaseSummary.GoalCourse;
import org.keptword.reports.summary.CaseSummary.Rated;
import org.keptword.reports.summary.CaseSummary.Rating;
import org.keptword.reports.summary.CaseSummary.Scores;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.GoalId;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** Goals with their first and last ratings, and the counselor's score over them where they were weighed. */
final class GoalSummaries {

    private final List<GoalLine> goals;
    private final List<GoalLine.Rating> ratings;
    private final Map<SessionId, SessionLine> sessions = new HashMap<>();
    private final List<Optional<ParticipantId>> raters = new ArrayList<>();

    /**
     * Takes what was read.
     *
     * @param people those whose ratings are shown, after the counselor's
     */
    GoalSummaries(
            List<GoalLine> goals,
            List<GoalLine.Rating> ratings,
            List<SessionLine> meetings,
            List<CaseLine.Who> people) {
        this.goals = List.copyOf(goals);
        meetings.forEach(one -> sessions.put(one.id(), one));
        this.ratings = ratings.stream()
                .filter(one -> sessions.containsKey(one.session()))
                .sorted(Comparator.comparing((GoalLine.Rating one) ->
                        Known.in(sessions, one.session()).startsAt()))
                .toList();
        raters.add(Optional.empty());
        people.forEach(who -> raters.add(Optional.of(who.id())));
    }

    /** In the order they were set. */
    List<GoalCourse> courses() {
        return goals.stream()
                .map(goal -> new GoalCourse(
                        goal.words().sentence(),
                        goal.whom(),
                        goal.begunAt(),
                        goal.endedAt(),
                        raters.stream()
                                .flatMap(rater -> rated(goal.id(), rater).stream())
                                .toList()))
                .toList();
    }

    /** The counselor's; empty while no goal has a weight, for then none is worked out anywhere. */
    Optional<Scores> scores() {
        if (goals.stream().allMatch(goal -> goal.weight().isEmpty())) {
            return Optional.empty();
        }
        Map<SessionId, List<GoalLine.Rating>> bySession = ratings.stream()
                .filter(one -> one.rater().isEmpty())
                .filter(one -> goals.stream().anyMatch(goal -> goal.id().equals(one.goal())))
                .collect(Collectors.groupingBy(GoalLine.Rating::session, LinkedHashMap::new, Collectors.toList()));
        if (bySession.isEmpty()) {
            return Optional.empty();
        }
        List<SessionId> rated = List.copyOf(bySession.keySet());
        SessionLine first = Known.in(sessions, rated.get(0));
        SessionLine last = Known.in(sessions, rated.get(rated.size() - 1));
        return Optional.of(new Scores(
                attainment(first, Known.in(bySession, first.id())),
                first.ordinal(),
                attainment(last, Known.in(bySession, last.id())),
                last.ordinal()));
    }

    private CaseGoals.Attainment attainment(SessionLine session, List<GoalLine.Rating> inForce) {
        List<GoalAttainment.Rated> rated = new ArrayList<>();
        int of = 0;
        for (GoalLine goal : goals) {
            Optional<GoalLine.Rating> rating =
                    inForce.stream().filter(one -> one.goal().equals(goal.id())).findFirst();
            if (rating.isPresent() || goal.isRunningAt(session)) {
                of++;
            }
            rating.ifPresent(one -> rated.add(new GoalAttainment.Rated(
                    goal.weight().orElse(1), one.level().value())));
        }
        return new CaseGoals.Attainment(GoalAttainment.score(rated), rated.size(), of);
    }

    private Optional<Rated> rated(GoalId goal, Optional<ParticipantId> rater) {
        List<GoalLine.Rating> inForce = ratings.stream()
                .filter(one -> one.goal().equals(goal) && one.rater().equals(rater))
                .toList();
        return inForce.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rated(
                        rater, rating(inForce.get(0)), rating(inForce.get(inForce.size() - 1)), inForce.size()));
    }

    private Rating rating(GoalLine.Rating one) {
        SessionLine session = Known.in(sessions, one.session());
        return new Rating(one.level(), session.ordinal(), session.startsAt());
    }
}
