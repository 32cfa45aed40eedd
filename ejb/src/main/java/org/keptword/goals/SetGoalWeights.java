package org.keptword.goals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.GoalId;

/** Command: set the weights of goals. Weights are on while any running goal has one. */
public record SetGoalWeights(CaseId caseId, List<Weight> weights) {

    /** The lightest and the heaviest a goal can be. */
    public static final int LIGHTEST = 1;

    public static final int HEAVIEST = 10;

    /**
     * The weight of one goal.
     *
     * @param basedOn the version of the weight it was chosen on top of
     * @param weight empty for none
     */
    public record Weight(GoalId goal, int basedOn, Optional<Integer> weight) {

        public Weight {
            Objects.requireNonNull(goal);
            Objects.requireNonNull(weight);
        }
    }

    public SetGoalWeights {
        Objects.requireNonNull(caseId);
        weights = List.copyOf(weights);
    }
}
