package org.keptword.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;

/**
 * A case that a colleague opened in an emergency.
 *
 * @param reader the colleague's name
 * @param reason in the colleague's words; empty for a manager
 * @param running whether it lasts still
 */
public record EmergencyLine(
        UUID id,
        CaseId caseId,
        String caseName,
        String reader,
        Optional<String> reason,
        Instant openedAt,
        Instant until,
        boolean running) {}
