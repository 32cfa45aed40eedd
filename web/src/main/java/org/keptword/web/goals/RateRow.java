package org.keptword.web.goals;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;
import org.keptword.web.text.LocalizedTexts;

/** One goal in a form that rates: its five levels, and which is chosen. */
public class RateRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final GoalId goal;
    private final String sentence;
    private final String whom;
    private final SessionId session;
    private final UUID before;
    private final String shown;
    private final ArrayList<SelectItem> choices;
    private String level;

    /**
     * A row.
     *
     * @param whom for whom the goal is, as the page says it
     * @param session the session it is rated at, or null while there is none
     * @param before the rating there is already, or null
     * @param choices the levels with their words
     */
    RateRow(GoalLine goal, String whom, SessionId session, GoalLine.Rating before, List<SelectItem> choices) {
        this.goal = goal.id();
        this.sentence = goal.words().sentence();
        this.whom = whom;
        this.session = session;
        this.before = before == null ? null : before.id();
        this.shown = before == null ? null : before.level().name();
        this.choices = new ArrayList<>(choices);
        this.level = shown;
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
        return session == null || level == null || level.isEmpty() || Objects.equals(level, shown)
                ? Optional.empty()
                : Optional.of(new RateGoals.Rating(goal, session, Optional.ofNullable(before), Level.valueOf(level)));
    }

    public boolean isRatable() {
        return session != null;
    }

    GoalId goal() {
        return goal;
    }

    public String getSentence() {
        return sentence;
    }

    public String getWhom() {
        return whom;
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
