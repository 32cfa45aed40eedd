package org.keptword.web.goals;

import java.io.Serializable;
import java.util.Optional;
import org.keptword.goals.GoalLine;
import org.keptword.goals.SetGoalWeights;
import org.keptword.shared.GoalId;

/** How much one goal counts, as it is chosen. */
public class WeightRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final GoalId goal;
    private final int version;
    private final String sentence;
    private String weight;

    WeightRow(GoalLine goal) {
        this.goal = goal.id();
        this.version = goal.file().map(GoalLine.File::version).orElse(0);
        this.sentence = goal.words().sentence();
        this.weight = goal.weight().map(String::valueOf).orElse("");
    }

    SetGoalWeights.Weight weigh() {
        return new SetGoalWeights.Weight(
                goal,
                version,
                Optional.ofNullable(weight).filter(one -> !one.isEmpty()).map(Integer::valueOf));
    }

    public String getSentence() {
        return sentence;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }
}
