package org.keptword.promises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.ParticipantId;

/**
 * What became of promises over time, and when they rested.
 *
 * @param rests the oldest first
 */
public record PromiseHistory(PromiseCounts counts, List<Rest> rests) {

    /**
     * A time in which promises of one participant rested.
     *
     * @param until empty while it goes on
     */
    public record Rest(RestKind kind, ParticipantId whose, Instant since, Optional<Instant> until) {}

    public PromiseHistory {
        rests = List.copyOf(rests);
    }
}
