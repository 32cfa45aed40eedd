package org.keptword.progress.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;

/** Sessions to test with. */
final class Meetings {

    private static final CaseId CASE = new CaseId(Ids.newId());

    private Meetings() {}

    /** So many held sessions, one a week, the last one a week ago. */
    static List<SessionLine> weekly(int count, Instant now) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(nth -> held(nth, now.minus(Duration.ofDays(7L * (count - nth + 1)))))
                .toList();
    }

    static SessionLine held(int ordinal, Instant at) {
        return line(at, SessionLine.State.HELD, Optional.of(ordinal));
    }

    static SessionLine planned(Instant at) {
        return line(at, SessionLine.State.PLANNED, Optional.empty());
    }

    private static SessionLine line(Instant at, SessionLine.State state, Optional<Integer> ordinal) {
        return new SessionLine(new SessionId(Ids.newId()), CASE, Optional.empty(), at, 60, null, state, ordinal);
    }
}
