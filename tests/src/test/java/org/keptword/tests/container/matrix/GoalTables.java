package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.goals.SetGoal;
import org.keptword.goals.SetGoalWeights;
import org.keptword.shared.GoalId;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Goals, and where they stand. */
final class GoalTables {

    private GoalTables() {}

    static List<Table> all() {
        return List.of(new Table(GoalService.class)
                .reads("ofCase", Scene::ofCase, c -> with(c.caseId()))
                .works(
                        "set",
                        Scene::participant,
                        c -> with(new SetGoal(
                                UUID.randomUUID(), c.caseId(), Optional.of(c.participant()), words("I sleep"))))
                .works(
                        "reword",
                        Scene::goal,
                        c -> with(new GoalService.RewordGoal(new GoalId(c.id()), 0, words("I sleep well"))))
                .works(
                        "weigh",
                        Scene::goalOfCase,
                        c -> with(new SetGoalWeights(
                                c.caseId(),
                                List.of(new SetGoalWeights.Weight(new GoalId(c.part()), 0, Optional.of(5))))))
                .works("end", Scene::goal, c -> with(new GoalId(c.id()), 0, "Reached"))
                .works(
                        "rate",
                        Scene::goalOfCase,
                        c -> with(new RateGoals(c.caseId(), List.of(rate(c, new GoalId(c.part()))))))
                .lists("own", Audience.OWN, Reach.CASELOAD, Scene::goal, c -> with())
                .own(
                        "rateOwn",
                        Scene::goal,
                        c -> with(new RateOwnGoals(c.person(), List.of(rate(c, new GoalId(c.id())))))));
    }

    static GoalText words(String sentence) {
        return new GoalText(sentence, null, null, "Most nights", null, null);
    }

    private static RateGoals.Rating rate(Call call, GoalId goal) {
        return new RateGoals.Rating(goal, call.scene().metAt(), Optional.empty(), Level.MORE);
    }
}
