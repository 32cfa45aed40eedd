package org.keptword.sessions.calendar;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.accounts.CalendarKeys;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.sessions.model.Session;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link FeedService}: the first as nobody, the second by a job of the practice, the third as the person. */
@Stateless
@DenyAll
public class FeedTransactions {

    /** So many days back meetings stay, and so long those called off. */
    private static final int BACK = 30;

    @Inject
    CalendarKeys keys;

    @Inject
    Guard guard;

    @Inject
    CurrentActor current;

    @Inject
    SessionRepository repository;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Whose address it is; refused to whoever has tried too often. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<CalendarKeys.Owner> owner(String key, String address) {
        return keys.owner(key, address);
    }

    /** The person, while that person may sign in. */
    @RolesAllowed(Roles.SYSTEM)
    @Reads
    public Optional<Actor> person(CalendarKeys.Owner owner) {
        return keys.person(guard.job(), owner);
    }

    /** The meetings of the acting person; who meets nobody has none. What calendars ask for again and again is one entry a day. */
    @RolesAllowed(Roles.SYSTEM)
    @Reads
    public FeedService.Feed appointments() {
        Actor actor = current.get();
        Instant since =
                actor.today(clock).minusDays(BACK).atStartOfDay(actor.zone()).toInstant();
        List<Session> sessions = switch (actor.role()) {
            case CLIENT -> repository.ofClient(guard.own(), since);
            case COUNSELOR, SUPERVISOR -> repository.ledBy(guard.caseload(), since);
            case MANAGER, JOB -> List.of();
        };
        List<Session> shown = sessions.stream()
                .filter(one -> one.state() != SessionLine.State.CANCELLED
                        || one.mark().changed().isAfter(since))
                .toList();
        FeedService.Feed feed = new FeedService.Feed(
                actor.locale(),
                shown.stream().map(FeedTransactions::appointment).toList());
        if (actor.role() != Role.JOB
                && keys.needsEntry(actor, feed.appointments().toString())) {
            auditLog.record(
                    actor,
                    AuditAction.LIST,
                    AuditedObject.SESSION,
                    shown.stream().map(Session::id).toList(),
                    "CALENDAR_KEY");
        }
        return feed;
    }

    private static FeedService.Feed.Appointment appointment(Session one) {
        return new FeedService.Feed.Appointment(
                one.mark().uid(),
                one.mark().sequence(),
                one.startsAt(),
                one.minutes(),
                one.state() == SessionLine.State.CANCELLED,
                one.mark().changed());
    }
}
