package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.SessionLine;

/**
 * How a session was scheduled before it was recorded.
 *
 * @param state PLANNED or MISSED
 * @param participantId the one participant it was with, or null for everybody
 */
@Embeddable
public record SessionPlan(
        @Column(name = "plan_state") @Enumerated(EnumType.STRING)
        SessionLine.State state,

        @Column(name = "plan_starts_at") Instant startsAt,
        @Column(name = "plan_minutes") Integer minutes,
        @Column(name = "plan_participant_id") @Nullable UUID participantId) {}
