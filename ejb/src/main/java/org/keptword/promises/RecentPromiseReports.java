package org.keptword.promises;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/**
 * Recent answers about promises in a whole caseload.
 *
 * @param counts by case, of the cases that were asked about and in which something was said
 * @param last when each owner said something last, as far back as was asked; who said nothing is absent
 */
public record RecentPromiseReports(Map<UUID, PromiseCounts> counts, Map<ParticipantId, Instant> last) {

    public RecentPromiseReports {
        counts = Map.copyOf(counts);
        last = Map.copyOf(last);
    }
}
