package org.keptword.reports.internal;

import java.util.List;
import java.util.Optional;
import org.keptword.measures.ScoreLine;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.ParticipantId;

/**
 * Where one person's scores are not joined to a course: a session in between was missed, or was held without a score before it. A session
 * with the other partner alone is nothing this person missed.
 */
final class Gaps {

    private final List<SessionLine> held;
    private final List<SessionLine> missed;

    /**
     * Takes the sessions of a case.
     *
     * @param meetings in order of time
     */
    Gaps(List<SessionLine> meetings, ParticipantId of) {
        this.held = with(meetings, of, SessionState.HELD);
        this.missed = with(meetings, of, SessionState.MISSED);
    }

    /** Whether something is missing between two scores, of which the second came later. */
    boolean between(ScoreLine first, ScoreLine second) {
        boolean sessionMissed = missed.stream()
                .anyMatch(one ->
                        one.startsAt().isAfter(first.at()) && !one.startsAt().isAfter(second.at()));
        return sessionMissed || stretch(second) - stretch(first) > 1;
    }

    /** The place of the held session it was answered before, from 0; for one that is not held yet, or none, by its time. */
    private int stretch(ScoreLine score) {
        Optional<Integer> named = score.session()
                .flatMap(id -> held.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(held::indexOf));
        return named.orElseGet(() -> (int)
                held.stream().filter(one -> !one.startsAt().isAfter(score.at())).count());
    }

    private static List<SessionLine> with(List<SessionLine> meetings, ParticipantId of, SessionState state) {
        return meetings.stream()
                .filter(one ->
                        one.state() == state && one.with().map(of::equals).orElse(true))
                .toList();
    }
}
