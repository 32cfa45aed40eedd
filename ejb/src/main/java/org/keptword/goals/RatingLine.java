package org.keptword.goals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.GoalId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * Where a goal stood at a session, as one person sees it; what was corrected is not among them.
 *
 * @param rater who rates; empty for the counselor
 */
public record RatingLine(
        UUID id, GoalId goal, SessionId session, Optional<ParticipantId> rater, Level level, Instant ratedAt) {}
