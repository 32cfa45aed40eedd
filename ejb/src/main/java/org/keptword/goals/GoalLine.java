package org.keptword.goals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.GoalId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * One goal.
 *
 * @param whom for whom it is; empty for both
 * @param version what rewording and ending must name
 * @param file what the counselor alone keeps about it; empty for a client
 */
public record GoalLine(
        GoalId id,
        CaseId caseId,
        Optional<ParticipantId> whom,
        GoalText words,
        Instant begunAt,
        Optional<Instant> endedAt,
        int version,
        Optional<File> file) {

    /**
     * For the counselor alone.
     *
     * @param weight 1 to 10, or empty
     * @param endReason why it ended, or null
     * @param version what weighing must name
     */
    public record File(Optional<Integer> weight, @Nullable String endReason, int version) {}

    public boolean running() {
        return endedAt.isEmpty();
    }

    /** Whether it is the goal of whoever rates: the counselor (empty) rates every one. */
    public boolean isFor(Optional<ParticipantId> rater) {
        return rater.isEmpty() || whom.isEmpty() || whom.equals(rater);
    }

    /** The weight, if it has one. */
    public Optional<Integer> weight() {
        return file.flatMap(File::weight);
    }

    /** Whether it was set when a session ended and had not ended when it began. */
    public boolean isRunningAt(SessionLine session) {
        Instant over = session.startsAt().plusSeconds(60L * session.minutes());
        return begunAt.isBefore(over)
                && endedAt.filter(end -> !end.isAfter(session.startsAt())).isEmpty();
    }

    /**
     * Where a goal stood at a session, as one person sees it; what was corrected is not among them.
     *
     * @param rater who rates; empty for the counselor
     */
    public record Rating(
            UUID id, GoalId goal, SessionId session, Optional<ParticipantId> rater, Level level, Instant ratedAt) {}
}
