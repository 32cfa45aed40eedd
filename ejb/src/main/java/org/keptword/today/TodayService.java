package org.keptword.today;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.Gates;
import org.keptword.cases.SessionTimes;
import org.keptword.homework.Homework;
import org.keptword.homework.QueueItem;
import org.keptword.homework.ReviewQueue;
import org.keptword.safety.Flags;
import org.keptword.safety.OpenFlag;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The first page of counselors and supervisors. At most twelve statements, however many cases there are. */
@Stateless
@DenyAll
public class TodayService {

    /** So long is asked for a meeting of which nothing was recorded. */
    private static final Duration ASKED_FOR = Duration.ofDays(14);

    @Inject
    Guard guard;

    @Inject
    ReviewQueue queue;

    @Inject
    Sessions sessions;

    @Inject
    SessionTimes times;

    @Inject
    Flags flags;

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    Clock clock;

    /** What needs the person today. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public TodayView today() {
        Permit permit = guard.caseload();
        ZoneId zone = permit.actor().zone();
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<SessionLine> near = sessions.between(permit, begin.minus(ASKED_FOR), end);
        List<OpenFlag> open = flags.open(permit);
        List<QueueItem> waiting = queue.of(permit);
        Set<UUID> cases = new HashSet<>();
        near.forEach(s -> cases.add(s.caseId().value()));
        open.forEach(f -> cases.add(f.caseId().value()));
        TodayDesk desk = new TodayDesk(
                now,
                gates.lines(permit, cases),
                times.of(permit, cases),
                homework.handedInCounts(cases, permit),
                waiting);
        guard.recordList(permit, "cases", List.copyOf(cases));
        return new TodayView(
                day,
                permit.actor().role() == Role.COUNSELOR,
                desk.flags(open),
                desk.queue(near),
                desk.unrecorded(near),
                desk.meetings(
                        near.stream().filter(s -> !s.startsAt().isBefore(begin)).toList()));
    }
}
