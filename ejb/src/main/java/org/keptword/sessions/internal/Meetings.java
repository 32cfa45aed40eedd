package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.cases.CaseFacts;
import org.keptword.sessions.PlanSession;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.Session;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;

/** Meetings that lie ahead, and the one that was just held. */
@ApplicationScoped
public class Meetings {

    private static final int LONGEST_PLACE = 160;

    /** So long a planned meeting of which nothing was recorded is still offered as the one just held. */
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    @Inject
    Guard guard;

    @Inject
    SessionRows rows;

    @Inject
    Clock clock;

    /** The meeting named, or the one planned for today or the last days of which nothing is recorded yet. */
    public Optional<SessionLine> justHeld(Optional<SessionId> planned, Permit permit) {
        return planned.isPresent()
                ? planned.flatMap(one -> rows.find(one, permit)).map(SessionRows::line)
                : rows.dueToRecord(permit, startOfToday(permit).minus(OPEN_FOR), endOfToday(permit));
    }

    /** Plans a meeting with everybody, or with one where there are two. */
    public Session plan(PlanSession command, Permit permit, CaseFacts facts) {
        command.with().ifPresent(facts::participant);
        if (command.place() != null && command.place().length() > LONGEST_PLACE) {
            throw new DomainRefusal("refusal.sessions.placeTooLong", LONGEST_PLACE);
        }
        refusePast(command.startsAt(), permit);
        Session session = new Session(
                new SessionId(Ids.newId()),
                permit.practice(),
                command.caseId(),
                facts.participants().size() == 1 ? null : command.with().orElse(null),
                permit.actor().personValue(),
                command.startsAt(),
                command.minutes(),
                command.place(),
                clock.instant());
        rows.add(session);
        guard.record(permit, Act.CREATE, "session", session.sessionId());
        return session;
    }

    /** Refuses a meeting of a day before today. */
    public void refusePast(Instant startsAt, Permit permit) {
        if (startsAt.isBefore(startOfToday(permit))) {
            throw new DomainRefusal("refusal.sessions.inThePast");
        }
    }

    private Instant startOfToday(Permit permit) {
        ZoneId zone = permit.actor().zone();
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    private Instant endOfToday(Permit permit) {
        ZoneId zone = permit.actor().zone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
