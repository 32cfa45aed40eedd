package org.keptword.tests.container.goals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.OwnGoals;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.goals.SetGoal;
import org.keptword.shared.GoalId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on goals: goals that are set and rated. */
abstract class GoalFixture extends CoupleFixture {

    @Inject
    GoalService goals;

    static GoalText words(String sentence) {
        return new GoalText(sentence, null, "Now and then", "Most evenings", null, null);
    }

    /** A goal for both, or for one. */
    final GoalId goal(Couple couple, ParticipantId whom, String sentence) throws Exception {
        return as(
                couple.counselor(),
                () -> goals.set(
                        new SetGoal(UUID.randomUUID(), couple.caseId(), Optional.ofNullable(whom), words(sentence))));
    }

    final CaseGoals ofCase(Couple couple) throws Exception {
        return as(couple.counselor(), () -> goals.ofCase(couple.caseId()));
    }

    final OwnGoals own(Client client) throws Exception {
        return as(client.actor(), goals::own);
    }

    /** The counselor rates; {@code basedOn} is the rating that was seen, or null. */
    final void rate(Couple couple, GoalId goal, SessionId session, UUID basedOn, Level level) throws Exception {
        RateGoals.Rating rate = new RateGoals.Rating(goal, session, Optional.ofNullable(basedOn), level);
        does(couple.counselor(), () -> goals.rate(new RateGoals(couple.caseId(), List.of(rate))));
    }

    /** A client rates; {@code basedOn} is the rating that was seen, or null. */
    final void rate(Client client, GoalId goal, SessionId session, UUID basedOn, Level level) throws Exception {
        RateGoals.Rating rate = new RateGoals.Rating(goal, session, Optional.ofNullable(basedOn), level);
        does(client.actor(), () -> goals.rateOwn(new RateOwnGoals(client.actor().person(), List.of(rate))));
    }

    /** The rating in force, as the counselor sees it; an empty rater is the counselor. */
    final UUID inForce(Couple couple, GoalId goal, SessionId session, Optional<ParticipantId> rater) throws Exception {
        return ofCase(couple).rating(goal, session, rater).orElseThrow().id();
    }
}
