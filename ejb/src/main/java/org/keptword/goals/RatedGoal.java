package org.keptword.goals;

import java.util.List;

/**
 * A goal without what the counselor keeps about it, with every rating of it in force.
 *
 * @param ratings in the order they were given
 */
public record RatedGoal(GoalLine goal, List<RatingLine> ratings) {

    public RatedGoal {
        ratings = List.copyOf(ratings);
    }
}
