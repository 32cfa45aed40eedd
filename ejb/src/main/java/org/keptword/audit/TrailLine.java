package org.keptword.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One entry of the trail, as it is read. */
public record TrailLine(
        UUID id,
        Instant at,
        UUID person,
        String actorName,
        String role,
        Act act,
        String kind,
        List<UUID> ids,
        UUID caseId,
        String reason,
        String origin,
        int times) {

    public TrailLine {
        ids = List.copyOf(ids);
    }
}
