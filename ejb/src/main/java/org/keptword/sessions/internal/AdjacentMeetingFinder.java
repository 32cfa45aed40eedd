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
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.Session;

/** Finds the meetings just before and after planned ones: two statements, however many there are. */
@ApplicationScoped
public class AdjacentMeetingFinder {

    @Inject
    Guard guard;

    @Inject
    SessionRepository repository;

    @Inject
    Gates gates;

    @Inject
    Clock clock;

    /** The other planned meetings around those of one case, and the lines of all their cases, this one's included. */
    public AdjacentMeetings of(List<Session> sessions, Permit permit) {
        List<Session> planned = sessions.stream()
                .filter(s -> s.state() == SessionLine.State.PLANNED)
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
        List<Session> around = planned.isEmpty()
                ? List.of()
                : repository.plannedAround(guard.caseload(), planned.get(0).startsAt(), end(planned));
        Set<UUID> cases = new HashSet<>(Set.of(permit.caseId()));
        planned.forEach(one -> AdjacentMeetings.beside(one, around).forEach(other -> cases.add(other.caseId())));
        return new AdjacentMeetings(around, gates.meetingLines(permit, cases), clock.instant());
    }

    private static Instant end(List<Session> planned) {
        return planned.stream()
                .map(s -> s.startsAt().plus(Duration.ofMinutes(s.minutes())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
