package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Goals;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalFile;
import org.keptword.goals.model.GoalRating;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Reads goals and ratings for display. */
@ApplicationScoped
public class GoalReader {

    @Inject
    GoalRepository goals;

    @Inject
    GoalRatingRepository ratings;

    @Inject
    Vault vault;

    /** The goals of the one case with what the counselor keeps about them. */
    public List<GoalLine> ofCase(Permit permit) {
        return goals.ofCase(permit).stream()
                .map(filed -> line(filed.goal(), Optional.of(file(filed.file()))))
                .toList();
    }

    /** The goals of the one case, each with the last two ratings in force of everybody at some sessions. */
    public List<Goals.RatedGoal> lastRated(List<SessionId> sessions, Permit permit) {
        return goals.lastRated(sessions, permit).entrySet().stream()
                .map(one -> new Goals.RatedGoal(
                        line(one.getKey()),
                        one.getValue().stream().map(GoalReader::line).toList()))
                .toList();
    }

    /** The ratings in force that the permit reaches. */
    public List<GoalLine.Rating> ratings(Permit permit) {
        return ratings.inForce(permit).stream().map(GoalReader::line).toList();
    }

    /** A goal as those it is for may read it. */
    public GoalLine line(Goal goal) {
        return line(goal, Optional.empty());
    }

    private GoalLine line(Goal goal, Optional<GoalLine.File> file) {
        return new GoalLine(
                goal.goalId(),
                goal.ofCase(),
                goal.participant(),
                goal.words(vault),
                goal.begunAt(),
                goal.endedAt(),
                goal.version(),
                file);
    }

    private GoalLine.File file(GoalFile file) {
        return new GoalLine.File(file.weight(), file.endReason(vault), file.version());
    }

    /** A rating as those may read it whom it is shown to. */
    static GoalLine.Rating line(GoalRating rating) {
        return new GoalLine.Rating(
                rating.id(),
                new GoalId(rating.goalId()),
                rating.session(),
                rating.rater(),
                rating.level(),
                rating.ratedAt());
    }
}
