package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.Gates;
import org.keptword.cases.MeetingLines;
import org.keptword.sessions.internal.AdjacentMeetings;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.sessions.model.Session;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** The calendar of a caseload, by the days where the reader is. */
@Stateless
@DenyAll
public class CalendarService {

    /** The most days that are shown at once: a month with the whole weeks around it. */
    public static final int MOST_DAYS = 42;

    /** What may reach into the first day shown. */
    private static final Duration BEFORE = Duration.ofMinutes(Session.LONGEST);

    @Inject
    Guard guard;

    @Inject
    SessionRepository repository;

    @Inject
    Gates gates;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * The meetings of some days.
     *
     * @param until the day after the last one, at most 42 days later
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CalendarView show(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A calendar shows between 1 and " + MOST_DAYS + " days");
        }
        Permit permit = guard.caseload();
        ZoneId zone = permit.actor().zone();
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = until.atStartOfDay(zone).toInstant();
        List<Session> near = repository.ofCaseload(permit, begin.minus(BEFORE), end.plus(BEFORE));
        List<Session> shown = near.stream()
                .filter(one -> !one.startsAt().isBefore(begin) && one.startsAt().isBefore(end))
                .toList();
        AdjacentMeetings all = new AdjacentMeetings(
                near.stream().filter(one -> one.state() == SessionState.PLANNED).toList(),
                lines(near, permit),
                clock.instant());
        guard.recordList(
                permit, AuditedObject.SESSION, shown.stream().map(Session::id).toList());
        return new CalendarView(
                from,
                until,
                permit.actor().role() == Role.COUNSELOR,
                shown.stream()
                        .flatMap(one -> all.line(one.caseId()).map(line -> entry(one, line, all)).stream())
                        .sorted(Comparator.comparing(entry -> entry.line().startsAt()))
                        .toList());
    }

    /** With whom a meeting can be planned: the cases in which work goes on, by name. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public PlanChoices choices() {
        Permit permit = guard.caseload();
        List<CaseLine> lines = gates.openLines(permit);
        guard.recordList(
                permit,
                AuditedObject.CASE,
                lines.stream().map(line -> line.id().value()).toList());
        return new PlanChoices(lines);
    }

    private MeetingLines lines(List<Session> sessions, Permit permit) {
        Set<UUID> cases = sessions.stream().map(Session::caseId).collect(Collectors.toSet());
        return gates.meetingLines(permit, cases);
    }

    private CalendarView.Entry entry(Session session, CaseLine line, AdjacentMeetings all) {
        SessionLine shown = SessionRepository.line(session, vault);
        Optional<String> with = line.participants().size() == 1
                ? Optional.empty()
                : shown.with().map(line::nameOf);
        return new CalendarView.Entry(shown, line.name(), with, all.isToBeSeen(session), all.overlaps(session));
    }
}
