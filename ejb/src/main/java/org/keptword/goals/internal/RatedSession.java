package org.keptword.goals.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keptword.sessions.SessionLine;

/** Which sessions goals are rated for. Pure. */
public final class RatedSession {

    private RatedSession() {}

    /** Whether goals can be rated for a session: it was held, or is planned for today or an earlier day and not recorded yet. */
    public static boolean isRatable(SessionLine session, Instant now, ZoneId zone) {
        return session.state() == SessionLine.State.HELD
                || (session.state() == SessionLine.State.PLANNED
                        && !day(session.startsAt(), zone).isAfter(LocalDate.ofInstant(now, zone)));
    }

    /** The session a client rates for: the next one of today, else the one held last. */
    public static Optional<SessionLine> current(List<SessionLine> sessions, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<SessionLine> ofToday = sessions.stream()
                .filter(s -> s.state() == SessionLine.State.PLANNED
                        && day(s.startsAt(), zone).equals(today))
                .min(Comparator.comparing(SessionLine::startsAt));
        return ofToday.or(() -> sessions.stream()
                .filter(s -> s.state() == SessionLine.State.HELD)
                .max(Comparator.comparing(SessionLine::startsAt)));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
