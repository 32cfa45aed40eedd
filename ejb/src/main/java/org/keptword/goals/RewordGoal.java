package org.keptword.goals;

import java.util.Objects;
import org.keptword.shared.GoalId;

/**
 * Command: word a goal anew that nobody has rated yet.
 *
 * @param basedOn the version the words were written on top of
 */
public record RewordGoal(GoalId goal, int basedOn, GoalText words) {

    public RewordGoal {
        Objects.requireNonNull(goal);
        Objects.requireNonNull(words);
    }
}
