package org.keptword.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/**
 * A flag as it stands on the safety page.
 *
 * @param acknowledgedAt empty while it is open
 * @param done what was done about it, once acknowledged
 */
public record FlagLine(
        UUID id,
        ParticipantId participant,
        UUID response,
        FlagKind kind,
        Instant raisedAt,
        Optional<Instant> acknowledgedAt,
        Optional<String> done) {

    /** Whether a report of a contact raised it. */
    public boolean isReport() {
        return kind == FlagKind.CONTACT_HAPPENED || kind == FlagKind.NOT_SAFE_NOW;
    }
}
