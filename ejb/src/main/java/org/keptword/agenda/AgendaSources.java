package org.keptword.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseHomework;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;

/**
 * What the caller has read already, so that an agenda costs one statement.
 *
 * @param session whose agenda it is
 * @param seeSafety whether something on the safety page waits to be looked at
 * @param homework of the case, or none where it is not told
 * @param points the talking points, or none where they are shown elsewhere
 * @param unrepaired what was not kept since {@link #since}
 * @param differences what differs since {@link #since}
 */
public record AgendaSources(
        SessionLine session,
        CaseLine line,
        boolean seeSafety,
        CaseHomework homework,
        List<AgendaPoint> points,
        List<PromiseConcerns.UnrepairedPromise> unrepaired,
        List<PromiseConcerns.NoticeDifference> differences) {

    /** So many times between sessions promises are looked back on. */
    private static final int TIMES = 2;

    public AgendaSources {
        points = List.copyOf(points);
        unrepaired = List.copyOf(unrepaired);
        differences = List.copyOf(differences);
    }

    /**
     * From when on promises are looked at for a session: from the session before the last one held before it, or from the beginning.
     *
     * @param all the sessions of the case
     */
    public static Instant since(SessionLine session, List<SessionLine> all) {
        return all.stream()
                .filter(one ->
                        one.state() == SessionLine.State.HELD && !one.id().equals(session.id()))
                .map(SessionLine::startsAt)
                .filter(at -> at.isBefore(session.startsAt()))
                .sorted(Comparator.reverseOrder())
                .skip(TIMES - 1L)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /**
     * A talking point as its caller hands it over: agendas and progress stand side by side, so neither knows the other.
     *
     * @param topic its rule and whom it is about
     * @param mark the numbers it was raised by: with other numbers it is suggested anew, even where it was dropped
     * @param ofBoth whether it tells something of the other partner as well, and so stays out of sessions with one
     */
    public record AgendaPoint(Topic topic, ParticipantId whom, String mark, boolean ofBoth) {}
}
