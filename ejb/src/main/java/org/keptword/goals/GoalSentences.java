package org.keptword.goals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.goals.internal.GoalReader;

/** What both partners of a case may read of its goals at one table: the sentences of those that are for both, and no rating of anybody. */
@ApplicationScoped
public class GoalSentences {

    @Inject
    GoalReader readings;

    /** The running goals for both of the one case the permit opens, in the order they were set; one statement. */
    public List<String> forBoth(Permit permit) {
        return readings.lastRated(List.of(), permit).stream()
                .map(Goals.RatedGoal::goal)
                .filter(goal -> goal.running() && goal.whom().isEmpty())
                .map(goal -> goal.words().sentence())
                .toList();
    }
}
