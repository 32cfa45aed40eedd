package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the sessions of a case stand.
 *
 * @param held in order of time
 * @param next when the next planned one begins
 */
public record SessionCourse(List<SessionMark> held, Optional<Instant> next) {

    /** No session yet, and none planned. */
    public static final SessionCourse NONE = new SessionCourse(List.of(), Optional.empty());

    public SessionCourse {
        held = List.copyOf(held);
        Objects.requireNonNull(next);
    }

    /** When the last one was held. */
    public Optional<Instant> lastHeld() {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(held.get(held.size() - 1).startsAt());
    }
}
