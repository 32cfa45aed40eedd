package org.keptword.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keptword.cases.CaseLine;
import org.keptword.reports.PrepReport.Meeting;
import org.keptword.sessions.CaseMeetings;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/**
 * A session among those a kind of report may know of, counted among these alone. "Since" is the moment the session before began: what was
 * agreed and given in it belongs to the time after it.
 */
final class PrepMeetings {

    private final CaseMeetings found;
    private final SessionLine session;
    private final List<SessionLine> before;
    private final int place;

    private PrepMeetings(CaseMeetings found, SessionLine session, List<SessionLine> before, int place) {
        this.found = found;
        this.session = session;
        this.before = List.copyOf(before);
        this.place = place;
    }

    /** All of them, with the numbers they have in the case. */
    static PrepMeetings all(CaseMeetings found, SessionId id) {
        SessionLine session = session(found, id);
        List<SessionLine> before = before(found, session, any -> true);
        return new PrepMeetings(found, session, before, session.ordinal().orElse(before.size() + 1));
    }

    /** Those some may know of, counted anew, so that nothing tells of the others. */
    static PrepMeetings known(CaseMeetings found, SessionId id, Predicate<SessionLine> known) {
        SessionLine session = session(found, id);
        List<SessionLine> counted = new ArrayList<>();
        for (SessionLine one : before(found, session, known)) {
            counted.add(new SessionLine(
                    one.id(),
                    one.caseId(),
                    one.with(),
                    one.startsAt(),
                    one.minutes(),
                    one.place(),
                    one.state(),
                    Optional.of(counted.size() + 1)));
        }
        return new PrepMeetings(found, session, counted, counted.size() + 1);
    }

    private static SessionLine session(CaseMeetings found, SessionId id) {
        return found.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<SessionLine> before(CaseMeetings found, SessionLine session, Predicate<SessionLine> known) {
        return found.all().stream()
                .filter(known)
                .filter(one -> one.state() == SessionState.HELD
                        && !one.id().equals(session.id())
                        && one.startsAt().isBefore(session.startsAt()))
                .sorted(Comparator.comparing(SessionLine::startsAt)
                        .thenComparing(one -> one.ordinal().orElse(0)))
                .toList();
    }

    SessionLine session() {
        return session;
    }

    /** The how-manieth the session is or will be of those that are told. */
    int place() {
        return place;
    }

    /** The held ones before it, in order of time. */
    List<SessionLine> before() {
        return before;
    }

    /** From when on things are told: from the session before, or from the beginning. */
    Instant since() {
        return lastLine().map(SessionLine::startsAt).orElse(Instant.EPOCH);
    }

    /** What was agreed in the session before. */
    Optional<CaseMeetings.Agreed> agreed() {
        return lastLine()
                .flatMap(last -> found.agreed().stream()
                        .filter(one -> one.session().equals(last.id()))
                        .findFirst());
    }

    /** The session itself, as it is told. */
    Meeting told(CaseLine line) {
        return told(session, place, line);
    }

    /** The session before, as it is told. */
    Optional<Meeting> last(CaseLine line) {
        return lastLine().map(last -> told(last, last.ordinal().orElse(before.size()), line));
    }

    private Optional<SessionLine> lastLine() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private static Meeting told(SessionLine one, int nth, CaseLine line) {
        return new Meeting(
                one.id(), nth, one.startsAt(), one.minutes(), one.with().map(line::nameOf));
    }
}
