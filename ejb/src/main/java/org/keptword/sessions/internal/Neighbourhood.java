package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.Gates;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.model.Session;

/** Finds what lies beside planned meetings in time: two statements, however many there are. */
@ApplicationScoped
public class Neighbourhood {

    @Inject
    Guard guard;

    @Inject
    SessionRows rows;

    @Inject
    Gates gates;

    @Inject
    Clock clock;

    /** The other planned meetings around those of one case, and the lines of all their cases, this one's included. */
    public Neighbours of(List<Session> sessions, Permit permit) {
        List<Session> planned = sessions.stream()
                .filter(s -> s.state() == SessionState.PLANNED)
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
        List<Session> around = planned.isEmpty()
                ? List.of()
                : rows.plannedAround(guard.caseload(), planned.get(0).startsAt(), end(planned));
        Set<UUID> cases = new HashSet<>(Set.of(permit.caseId()));
        planned.forEach(one -> Neighbours.beside(one, around).forEach(other -> cases.add(other.caseId())));
        return new Neighbours(around, gates.meetingLines(permit, cases), clock.instant());
    }

    private static Instant end(List<Session> planned) {
        return planned.stream()
                .map(s -> s.startsAt().plus(Duration.ofMinutes(s.minutes())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
