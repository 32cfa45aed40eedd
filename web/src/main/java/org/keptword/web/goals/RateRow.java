package org.keptword.web.goals;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.shared.SessionId;
import org.keptword.web.text.LocalizedTexts;

/** One goal in a form that rates: its five levels, and which is chosen. */
public class RateRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final GoalLine goal;
    private final SessionId session;
    private final GoalLine.Rating before;
    private final ArrayList<SelectItem> choices;
    private String level;

    /**
     * A row.
     *
     * @param session the session it is rated at, or null while there is none
     * @param before the rating there is already, or null
     * @param choices the levels with their words
     */
    RateRow(GoalLine goal, SessionId session, GoalLine.Rating before, List<SelectItem> choices) {
        this.goal = goal;
        this.session = session;
        this.before = before;
        this.choices = new ArrayList<>(choices);
        this.level = before == null ? null : before.level().name();
    }

    /** The levels in the words of a prefix, each with what the goal says of it. */
    static List<SelectItem> levels(GoalLine goal, String prefix, LocalizedTexts localizedTexts) {
        return Arrays.stream(Level.values())
                .map(each -> {
                    String name = localizedTexts.of(prefix, each);
                    String label = goal.words()
                            .at(each)
                            .map(words -> localizedTexts.with("goals.level.worded", name, words))
                            .orElse(name);
                    return new SelectItem(each.name(), label);
                })
                .toList();
    }

    /** What was chosen anew; empty for a row left as it was. */
    Optional<RateGoals.Rating> rate() {
        String shown = before == null ? null : before.level().name();
        return session == null || level == null || level.isEmpty() || Objects.equals(level, shown)
                ? Optional.empty()
                : Optional.of(new RateGoals.Rating(
                        goal.id(),
                        session,
                        Optional.ofNullable(before).map(GoalLine.Rating::id),
                        Level.valueOf(level)));
    }

    public boolean isRatable() {
        return session != null;
    }

    public GoalLine getGoal() {
        return goal;
    }

    public List<SelectItem> getChoices() {
        return new ArrayList<>(choices);
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
