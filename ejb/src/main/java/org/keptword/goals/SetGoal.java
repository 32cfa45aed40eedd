package org.keptword.goals;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * Command: set a goal.
 *
 * @param idempotencyKey the key of the attempt; the same key again is the same goal
 * @param whom for whom it is; empty for both. In a case of one it is that one's in any case
 */
public record SetGoal(UUID idempotencyKey, CaseId caseId, Optional<ParticipantId> whom, GoalText words) {

    public SetGoal {
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(whom);
        Objects.requireNonNull(words);
    }
}
