package org.keptword.web.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalService;
import org.keptword.goals.RateGoals;
import org.keptword.goals.SetGoal;
import org.keptword.goals.SetGoalWeights;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;
import org.keptword.web.text.LocalizedTexts;

/** What is typed about the goals of a case. */
public class GoalForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public final WordsForm words = new WordsForm();

    /** The participant a goal is for, or {@code both}. */
    public String whom = "both";

    /** Why a goal ends. */
    public String reason;

    private final UUID idempotencyKey = UUID.randomUUID();
    private final ArrayList<RateRow> rates = new ArrayList<>();
    private final ArrayList<WeightRow> weights = new ArrayList<>();

    void take(GoalChange change, GoalBoardBacking page, LocalizedTexts localizedTexts) {
        CaseGoals view = page.getView();
        for (GoalLine goal : view.running()) {
            if (change.form().equals("reword")
                    && goal.id().equals(change.chosen().id())) {
                words.take(goal.words());
            }
            weights.add(new WeightRow(goal));
            if (change.session() != null) {
                rates.add(new RateRow(
                        goal,
                        page.whomOf(goal),
                        change.session().id(),
                        view.rating(goal.id(), change.session().id(), Optional.empty())
                                .orElse(null),
                        RateRow.levels(goal, "goals.short", localizedTexts)));
            }
        }
    }

    SetGoal set(CaseId of) {
        return new SetGoal(idempotencyKey, of, Ids.parse(whom).map(ParticipantId::new), words.words());
    }

    GoalService.RewordGoal reword(GoalChange.Chosen goal) {
        return new GoalService.RewordGoal(goal.id(), goal.version(), words.words());
    }

    SetGoalWeights weigh(CaseId of) {
        return new SetGoalWeights(of, weights.stream().map(WeightRow::weigh).toList());
    }

    RateGoals rate(CaseId of) {
        return new RateGoals(
                of, rates.stream().flatMap(row -> row.rate().stream()).toList());
    }

    public List<RateRow> getRates() {
        return List.copyOf(rates);
    }

    public List<WeightRow> getWeights() {
        return List.copyOf(weights);
    }
}
