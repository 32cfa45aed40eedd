package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many sessions a case had, and which come next.
 *
 * @param held in order of time
 * @param next when the next planned one begins
 */
public record SessionHistory(List<SessionMark> held, Optional<Instant> next) {

    /** No session yet, and none planned. */
    public static final SessionHistory NONE = new SessionHistory(List.of(), Optional.empty());

    public SessionHistory {
        held = List.copyOf(held);
    }

    /** When the last one was held. */
    public Optional<Instant> lastHeld() {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(held.get(held.size() - 1).startsAt());
    }
}
