package org.keptword.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written down, and the cases found.
 *
 * @param reason in the words of whoever asks
 * @param looking whether a case can be looked for still
 * @param found empty before a name was given
 */
public record EmergencySearch(
        UUID id, @Nullable String reason, Instant askedAt, boolean looking, List<EmergencyCase> found) {

    public EmergencySearch {
        found = List.copyOf(found);
    }
}
