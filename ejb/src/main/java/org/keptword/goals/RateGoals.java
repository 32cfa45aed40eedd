package org.keptword.goals;

import java.util.List;
import java.util.Objects;
import org.keptword.shared.CaseId;

/** Command: the counselor rates goals of a case. The same levels again change nothing. */
public record RateGoals(CaseId caseId, List<GoalRatingInput> rates) {

    public RateGoals {
        Objects.requireNonNull(caseId);
        rates = List.copyOf(rates);
    }
}
