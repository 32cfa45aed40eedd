package org.keptword.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.GoalId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * The goals of a case as its counselor sees them.
 *
 * @param running those that are on, in the order they were set
 * @param ended those that ended, the last one first
 * @param ratings every rating in force
 * @param ratable the sessions that can be rated: held ones, and one of today; newest first
 * @param rated the sessions at which anything was rated, newest first
 */
public record CaseGoals(
        CaseHeader header,
        List<CaseLine.Who> participants,
        List<GoalLine> running,
        List<GoalLine> ended,
        List<GoalLine.Rating> ratings,
        List<SessionLine> ratable,
        List<SessionLine> rated) {

    public CaseGoals {
        participants = List.copyOf(participants);
        running = List.copyOf(running);
        ended = List.copyOf(ended);
        ratings = List.copyOf(ratings);
        ratable = List.copyOf(ratable);
        rated = List.copyOf(rated);
    }

    /** How somebody rated a goal at a session; an empty rater is the counselor. */
    public Optional<GoalLine.Rating> rating(GoalId goal, SessionId session, Optional<ParticipantId> rater) {
        return ratings.stream()
                .filter(r -> r.goal().equals(goal)
                        && r.session().equals(session)
                        && r.rater().equals(rater))
                .findFirst();
    }

    /** Whether anybody rated a goal. */
    public boolean isRated(GoalId goal) {
        return ratings.stream().anyMatch(r -> r.goal().equals(goal));
    }

    /** Whether the counselor has switched weights on: any running goal has one. */
    public boolean weighed() {
        return running.stream().anyMatch(goal -> goal.weight().isPresent());
    }

    /**
     * The score over the goals somebody rated at a session, with their counts; empty where nothing was rated. A goal without a weight
     * counts as 1.
     */
    public Optional<Attainment> attainment(SessionLine session, Optional<ParticipantId> rater) {
        int of = 0;
        List<GoalAttainment.Rated> found = new ArrayList<>();
        for (GoalLine goal : Stream.concat(running.stream(), ended.stream())
                .filter(one -> one.isFor(rater))
                .toList()) {
            Optional<GoalLine.Rating> rating = rating(goal.id(), session.id(), rater);
            if (rating.isPresent() || goal.isRunningAt(session)) {
                of++;
            }
            rating.ifPresent(one -> found.add(new GoalAttainment.Rated(
                    goal.weight().orElse(1), one.level().value())));
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attainment(GoalAttainment.score(found), found.size(), of));
    }

    /**
     * The score of the goals one person rated at one session.
     *
     * @param score the T of {@link GoalAttainment}; 50 is as expected throughout
     * @param rated over how many goals it is
     * @param of how many goals the person could have rated there
     */
    public record Attainment(double score, int rated, int of) {}
}
