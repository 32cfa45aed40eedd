package org.keptword.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keptword.cases.CaseLine;
import org.keptword.reports.prep.PrepReport.Meeting;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * A session among those a kind of report may know of, counted among these alone. "Since" is the moment the session before began: what was
 * agreed and given in it belongs to the time after it.
 */
final class PrepMeetings {

    private final Sessions.CaseMeetings found;
    private final SessionLine session;
    private final List<SessionLine> before;
    private final int place;

    private PrepMeetings(Sessions.CaseMeetings found, SessionLine session, List<SessionLine> before, int place) {
        this.found = found;
        this.session = session;
        this.before = List.copyOf(before);
        this.place = place;
    }

    /**
     * Those the counselor looks back on, with the numbers they have in the case: for a session with one, a session with the other alone is
     * none of them.
     */
    static PrepMeetings all(Sessions.CaseMeetings found, SessionId id) {
        SessionLine session = session(found, id);
        List<SessionLine> before = before(
                found,
                session,
                one -> session.with().isEmpty()
                        || one.with().isEmpty()
                        || one.with().equals(session.with()));
        int held = before(found, session, any -> true).size();
        return new PrepMeetings(found, session, before, session.ordinal().orElse(held + 1));
    }

    /** Those some may know of, renumbered, so that nothing reveals the others. */
    static PrepMeetings known(Sessions.CaseMeetings found, SessionId id, Predicate<SessionLine> known) {
        SessionLine session = session(found, id);
        List<SessionLine> counted = new ArrayList<>();
        for (SessionLine one : before(found, session, known)) {
            counted.add(one.as(counted.size() + 1));
        }
        return new PrepMeetings(found, session, counted, counted.size() + 1);
    }

    private static SessionLine session(Sessions.CaseMeetings found, SessionId id) {
        return found.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<SessionLine> before(
            Sessions.CaseMeetings found, SessionLine session, Predicate<SessionLine> known) {
        return found.all().stream()
                .filter(known)
                .filter(one -> one.state() == SessionLine.State.HELD
                        && !one.id().equals(session.id())
                        && one.startsAt().isBefore(session.startsAt()))
                .sorted(Comparator.comparing(SessionLine::startsAt)
                        .thenComparing(one -> one.ordinal().orElse(0)))
                .toList();
    }

    /** Every held session of the case before it, whoever it was with: what is notable in a case is worked out of all of them. */
    List<SessionLine> every() {
        return before(found, session, any -> true);
    }

    /** Whether these are all that were held before it. */
    boolean areAll() {
        return every().size() == before.size();
    }

    SessionLine session() {
        return session;
    }

    /** The how-manieth the session is or will be of those that are listed. */
    int place() {
        return place;
    }

    /** The held ones before it, in order of time. */
    List<SessionLine> before() {
        return before;
    }

    /** From when on things are reported: from the session before, or from the beginning. */
    Instant since() {
        return lastLine().map(SessionLine::startsAt).orElse(Instant.EPOCH);
    }

    /** When somebody was last in one of them; from the beginning where that was never. */
    Instant since(ParticipantId whom) {
        return lastWith(whom).map(SessionLine::startsAt).orElse(Instant.EPOCH);
    }

    /** What was agreed in the session before. */
    Optional<Sessions.CaseMeetings.Agreed> agreed() {
        return lastLine().flatMap(last -> agreedIn(last.id()));
    }

    /** What was agreed in the last session with each of some people, in order of time: often it is one and the same. */
    List<Sessions.CaseMeetings.Agreed> agreedWith(List<CaseLine.Who> people) {
        return before.stream()
                .filter(one -> people.stream()
                        .anyMatch(who -> lastWith(who.id()).filter(one::equals).isPresent()))
                .flatMap(one -> agreedIn(one.id()).stream())
                .toList();
    }

    /** Returns one of the sessions before, as the report shows it. */
    Meeting meeting(SessionId id, CaseLine line) {
        return before.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> meeting(one, one.ordinal().orElse(before.size()), line))
                .orElseThrow(NotFound::new);
    }

    private Optional<Sessions.CaseMeetings.Agreed> agreedIn(SessionId id) {
        return found.agreed().stream().filter(one -> one.session().equals(id)).findFirst();
    }

    private Optional<SessionLine> lastWith(ParticipantId whom) {
        return before.stream().filter(one -> one.isWith(whom)).reduce((earlier, later) -> later);
    }

    /** Returns the session itself, as the report shows it. */
    Meeting meeting(CaseLine line) {
        return meeting(session, place, line);
    }

    /** Returns the session before, as the report shows it. */
    Optional<Meeting> last(CaseLine line) {
        return lastLine().map(last -> meeting(last, last.ordinal().orElse(before.size()), line));
    }

    private Optional<SessionLine> lastLine() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private static Meeting meeting(SessionLine one, int nth, CaseLine line) {
        return new Meeting(
                one.id(), nth, one.startsAt(), one.minutes(), one.with().map(line::nameOf));
    }
}
