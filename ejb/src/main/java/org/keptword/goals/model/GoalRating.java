package org.keptword.goals.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.goals.Level;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;

/** Where a goal stood at a session as one person saw it. A correction takes its place and leaves it as it was, marked as replaced. */
@Entity
@DynamicUpdate
public class GoalRating extends CaseRecord {

    private @Nullable UUID participantId;

    private UUID goalId;

    private UUID sessionId;

    private int level;

    private Stamp rated;

    private @Nullable Instant replacedAt;

    @Version
    private int version;

    protected GoalRating() {}

    /** Rates a goal; {@code rater} is the participant who rates, or null for the counselor. */
    public GoalRating(
            Goal goal, SessionId session, @Nullable ParticipantId rater, Level level, UUID person, Instant now) {
        super(Ids.newId(), goal);
        this.participantId = rater == null ? null : rater.value();
        this.goalId = goal.id();
        this.sessionId = session.value();
        this.level = level.value();
        this.rated = new Stamp(person, now);
    }

    /** Another rating of the same person at the same session takes its place. */
    public void replace(Instant now) {
        if (replacedAt != null) {
            throw new IllegalStateException("A rating is replaced once");
        }
        replacedAt = now;
    }

    public UUID goalId() {
        return goalId;
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    /** Who rates; empty for the counselor. */
    public Optional<ParticipantId> rater() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    public Level level() {
        return Level.of(level);
    }

    public Instant ratedAt() {
        return rated.at();
    }
}
