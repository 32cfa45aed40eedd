package org.keptword.sessions.calendar;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
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
                near.stream()
                        .filter(one -> one.state() == SessionLine.State.PLANNED)
                        .toList(),
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

    private Gates.MeetingLines lines(List<Session> sessions, Permit permit) {
        Set<UUID> cases = sessions.stream().map(Session::caseId).collect(Collectors.toSet());
        return gates.meetingLines(permit, cases);
    }

    private CalendarView.Entry entry(Session session, CaseLine line, AdjacentMeetings all) {
        SessionLine shown = SessionRepository.line(session, vault);
        Optional<String> with = line.participants().size() == 1
                ? Optional.empty()
                : shown.with().map(line::nameOf);
        return new CalendarView.Entry(
                shown,
                line.name(),
                with,
                session.version(),
                session.seriesId().isPresent(),
                all.isToBeSeen(session),
                all.overlaps(session));
    }

    /** With whom a meeting can be planned: the cases in which work goes on, by name. */
    public record PlanChoices(List<CaseLine> cases) {

        public PlanChoices {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Some days of a calendar: the meetings of the caseload, each where it is in time and how it stands.
     *
     * @param from the first day
     * @param until the day after the last one
     * @param mayPlan whether the reader plans; a supervisor reads
     * @param entries in order of time
     */
    public record CalendarView(LocalDate from, LocalDate until, boolean mayPlan, List<Entry> entries) {

        /**
         * One meeting.
         *
         * @param name what those in its case are called together
         * @param with the name of the one participant it is with; empty for everybody
         * @param version what an act on it must name
         * @param ofSeries whether it is one of several planned together
         * @param seeSafety whether the safety page speaks against it: it is planned with two who must not be brought together
         * @param overlaps the other meetings of its counselor at the same time
         */
        public record Entry(
                SessionLine line,
                String name,
                Optional<String> with,
                int version,
                boolean ofSeries,
                boolean seeSafety,
                List<SessionDetail.Overlap> overlaps) {

            public Entry {
                overlaps = List.copyOf(overlaps);
            }
        }

        /** A day with the meetings on it. */
        public record Day(LocalDate date, List<Entry> entries) {

            public Day {
                entries = List.copyOf(entries);
            }
        }

        public CalendarView {
            entries = List.copyOf(entries);
        }

        /** The days with something on them, as they are where the reader is. */
        public List<Day> days(ZoneId zone) {
            return entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> LocalDate.ofInstant(entry.line().startsAt(), zone),
                            TreeMap::new,
                            Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(day -> new Day(day.getKey(), day.getValue()))
                    .toList();
        }
    }
}
