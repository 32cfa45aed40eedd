package org.keptword.web.goals;

import java.io.Serializable;
import java.util.Optional;
import org.keptword.goals.GoalLine;
import org.keptword.goals.SetGoalWeights;

/** How much one goal counts, as it is chosen. */
public class WeightRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final GoalLine goal;
    private String weight;

    WeightRow(GoalLine goal) {
        this.goal = goal;
        this.weight = goal.weight().map(String::valueOf).orElse("");
    }

    SetGoalWeights.Weight weigh() {
        return new SetGoalWeights.Weight(
                goal.id(),
                goal.file().map(GoalLine.File::version).orElse(0),
                Optional.ofNullable(weight).filter(one -> !one.isEmpty()).map(Integer::valueOf));
    }

    public GoalLine getGoal() {
        return goal;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }
}
