package org.keptword.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A flag nobody has acknowledged yet. It quotes nothing; outside the safety page only its being there may be said.
 *
 * @param response the piece of work, or null
 * @param goneOnAt since when it is with the cover and those who supervise, too, because it waited too long
 */
public record OpenFlag(
        UUID id,
        CaseId caseId,
        ParticipantId participant,
        UUID response,
        FlagKind kind,
        Instant raisedAt,
        Optional<Instant> goneOnAt) {}
