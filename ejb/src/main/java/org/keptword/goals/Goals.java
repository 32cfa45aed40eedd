package org.keptword.goals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.goals.internal.GoalReader;
import org.keptword.goals.internal.GoalRepository;
import org.keptword.goals.internal.OwnGoalsLoader;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.SessionId;

/**
 * What the features above may know of goals, inside their own transaction and under their own permit; one statement each. Nothing is
 * written to the trail here, the asking service records its own act.
 */
@ApplicationScoped
public class Goals {

    @Inject
    GoalRepository repository;

    @Inject
    GoalReader readings;

    @Inject
    OwnGoalsLoader loader;

    /** Every goal of the one case the permit opens, ended ones too, in the order they were set; for its staff. */
    public List<GoalLine> ofCase(Permit permit) {
        return readings.ofCase(permit);
    }

    /**
     * The same without what the counselor keeps about them, each with the last two ratings in force of everybody who rated it; for staff.
     *
     * @param sessions at which sessions, in order of time
     */
    public List<RatedGoal> lastRated(List<SessionId> sessions, Permit permit) {
        return readings.lastRated(sessions, permit);
    }

    /** The goals of the client who asks, in the order they were set; those that rest are left out. */
    public List<GoalLine> own(Permit own) {
        return repository.ofClient(own).stream()
                .filter(one -> !one.rests())
                .map(one -> readings.line(one.goal()))
                .toList();
    }

    /**
     * What the client who asks finds of the own goals.
     *
     * @param meetings the sessions of the client
     */
    public OwnGoals ownGoals(Permit own, List<SessionLine> meetings) {
        return loader.of(meetings, own);
    }

    /**
     * The ratings in force over all sessions, in the order they were given: of the case for its staff, the own ones alone for a client.
     * A client's may be of a goal that rests and that {@link #own} leaves out: what is shown is what both hold.
     */
    public List<GoalLine.Rating> ratings(Permit permit) {
        return readings.ratings(permit);
    }

    /**
     * A goal without what the counselor keeps about it, with ratings of it in force.
     *
     * @param ratings in the order they were given
     */
    public record RatedGoal(GoalLine goal, List<GoalLine.Rating> ratings) {

        public RatedGoal {
            ratings = List.copyOf(ratings);
        }
    }
}
