package org.keptword.rescheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.presence.Timetable;
import org.keptword.access.presence.WorkingTimes;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.rescheduling.RequestBoard.Asked;
import org.keptword.rescheduling.RequestBoard.Option;
import org.keptword.rescheduling.RequestBoard.Standing;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.rescheduling.internal.SessionRequestRepository.RequestAhead;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.Sessions.PlannedSession;
import org.keptword.shared.PersonId;

/** Lays out the open requests of a caseload with what lies at the suggested times: three statements, and none where nobody asks. */
@ApplicationScoped
public class RequestBoardAssembler {

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    WorkingTimes workingTimes;

    /** What is known of the calendars around what was suggested. */
    private record Calendars(List<PlannedSession> planned, Map<PersonId, Timetable> timetables, Instant now) {

        Standing standing(RequestAhead asked, SuggestedTime one, ZoneId zone) {
            if (one.isOver(now, zone)) {
                return Standing.OVER;
            }
            Optional<Instant> at = one.at(zone);
            if (at.isEmpty()) {
                return Standing.PART;
            }
            PersonId counselor = new PersonId(asked.counselor());
            @Nullable Timetable timetable = timetables.get(counselor);
            if (timetable != null
                    && timetable.absenceOn(timetable.dayOf(at.get())).isPresent()) {
                return Standing.AWAY;
            }
            boolean busy = planned.stream()
                    .filter(other -> other.counselor().equals(counselor))
                    .filter(other -> !other.id().equals(asked.request().session()))
                    .anyMatch(other -> other.meets(at.get(), Duration.ofMinutes(asked.minutes())));
            return busy ? Standing.BUSY : Standing.FREE;
        }
    }

    /** The requests as their counselor answers them. Those of cases out of reach are left out. */
    public List<Asked> lines(List<RequestAhead> asked, Instant now, Permit permit) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<UUID> cases = asked.stream().map(one -> one.request().caseId()).collect(Collectors.toSet());
        Map<UUID, CaseLine> lines = gates.meetingLines(permit, cases).lines();
        Calendars calendars = calendars(asked, now, permit);
        return asked.stream()
                .flatMap(
                        one -> Optional.ofNullable(lines.get(one.request().caseId()))
                                .map(line -> line(one, line, calendars, permit))
                                .stream())
                .toList();
    }

    private Calendars calendars(List<RequestAhead> asked, Instant now, Permit permit) {
        List<Instant> moments = asked.stream()
                .flatMap(one -> one.request().suggestions().stream()
                        .flatMap(time -> time.at(one.request().zone()).stream()))
                .sorted()
                .toList();
        List<PlannedSession> planned = moments.isEmpty()
                ? List.of()
                : sessions.planned(
                        permit, moments.get(0), moments.get(moments.size() - 1).plus(Duration.ofDays(1)));
        Set<PersonId> counselors =
                asked.stream().map(one -> new PersonId(one.counselor())).collect(Collectors.toSet());
        return new Calendars(planned, workingTimes.of(counselors), now);
    }

    private static Asked line(RequestAhead asked, CaseLine line, Calendars calendars, Permit permit) {
        ZoneId zone = asked.request().zone();
        List<Option> options = new ArrayList<>();
        for (SuggestedTime one : asked.request().suggestions()) {
            options.add(new Option(options.size(), one, one.at(zone), calendars.standing(asked, one, zone)));
        }
        return new Asked(
                asked.request().id(),
                line.id(),
                line.name(),
                line.nameOf(asked.request().participant()),
                asked.request().session(),
                asked.startsAt(),
                asked.version(),
                options,
                Optional.of(zone).filter(theirs -> !theirs.equals(permit.actor().zone())));
    }
}
