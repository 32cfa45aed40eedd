package org.keptword.goals;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;

/**
 * Where one goal stands at one session, as one person sees it.
 *
 * @param basedOn the own rating this one takes the place of; empty where there was none when the page was loaded
 */
public record GoalRatingInput(GoalId goal, SessionId session, Optional<UUID> basedOn, Level level) {

    public GoalRatingInput {
        Objects.requireNonNull(goal);
        Objects.requireNonNull(session);
        Objects.requireNonNull(basedOn);
        Objects.requireNonNull(level);
    }
}
