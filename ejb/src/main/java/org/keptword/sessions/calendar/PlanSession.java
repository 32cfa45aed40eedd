package org.keptword.sessions.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * Command: plan a meeting.
 *
 * @param with the one participant it is with; empty for everybody in the case
 * @param minutes 5 to 480
 * @param place a room or a link, or null; 160 characters at most
 */
public record PlanSession(
        CaseId caseId,
        Optional<ParticipantId> with,
        Instant startsAt,
        int minutes,
        @Nullable String place) {

    public PlanSession {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(with);
        Objects.requireNonNull(startsAt);
    }
}
