package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.SessionId;

/**
 * A held session by its place in a case, without anything that was said of it.
 *
 * @param ordinal the how-manieth held session of the case, from 1
 */
public record SessionMark(SessionId id, Instant startsAt, Optional<Integer> ordinal) {

    /** The marks of held sessions. */
    public static List<SessionMark> of(List<SessionLine> held) {
        return held.stream()
                .map(line -> new SessionMark(line.id(), line.startsAt(), line.ordinal()))
                .toList();
    }
}
