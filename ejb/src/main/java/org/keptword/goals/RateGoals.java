package org.keptword.goals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;

/** Command: the counselor rates goals of a case. The same levels again change nothing. */
public record RateGoals(CaseId caseId, List<Rating> rates) {

    public RateGoals {
        Objects.requireNonNull(caseId);
        rates = List.copyOf(rates);
    }

    /**
     * Where one goal stands at one session, as one person sees it.
     *
     * @param basedOn the own rating this one takes the place of; empty where there was none when the page was loaded
     */
    public record Rating(GoalId goal, SessionId session, Optional<UUID> basedOn, Level level) {

        public Rating {
            Objects.requireNonNull(goal);
            Objects.requireNonNull(session);
            Objects.requireNonNull(basedOn);
            Objects.requireNonNull(level);
        }
    }
}
