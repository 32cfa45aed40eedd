package org.keptword.sessions.calendar;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.internal.AdjacentMeetingFinder;
import org.keptword.sessions.internal.AdjacentMeetings;
import org.keptword.sessions.internal.Meetings;
import org.keptword.sessions.internal.SeriesRule;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.sessions.model.Session;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * The counselor's planning: meetings and series of them, moved, called off, missed, and that taken back. A meeting that lies at the
 * same time as another one is told of and never refused. Every act names the version it was based on; another one is stale.
 */
@Stateless
@DenyAll
public class PlanningService {

    private static final int LONGEST_REASON = 1000;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    Meetings meetings;

    @Inject
    AdjacentMeetingFinder neighbours;

    @Inject
    SessionRepository repository;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Plans a meeting or a series of them. */
    @RolesAllowed(Roles.COUNSELOR)
    public PlanningResult plan(PlanSeries command) {
        Permit permit = guard.work(command.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
        List<Session> made = meetings.plan(command, permit, gates.facts(permit).requireOpen());
        return planned(made, permit);
    }

    /** Moves a planned meeting, or it and those of its series that follow, by the same days and hours on the wall. */
    @RolesAllowed(Roles.COUNSELOR)
    public PlanningResult move(MoveSession command) {
        meetings.requirePlace(command.place());
        Permit permit = guard.work(guard.caseOf(Session.class, command.id()));
        Session first = ahead(command.id(), command.basedOn(), permit);
        meetings.refuseTogether(first, gates.facts(permit), permit);
        ZoneId zone = permit.actor().zone();
        LocalDateTime from = LocalDateTime.ofInstant(first.startsAt(), zone);
        LocalDateTime to = command.day().atTime(command.time());
        List<Session> moved = command.following() ? repository.andFollowing(first, permit) : List.of(first);
        for (Session one : moved) {
            Instant startsAt =
                    one == first ? SeriesRule.moment(to, zone) : SeriesRule.along(one.startsAt(), from, to, zone);
            Instant before = one.startsAt();
            if (!startsAt.equals(before)) {
                meetings.refuseFarOff(startsAt, permit);
            }
            one.move(startsAt, command.minutes(), clock.instant());
            one.meetAt(command.place(), vault);
            meetings.changed(one, before, permit);
        }
        return planned(moved, permit);
    }

    /**
     * Moves one planned meeting to another time, or changes its length, and nothing else about it.
     *
     * @param minutes 5 to 480
     * @return the version an act on it must name now, and what lies at the same time
     */
    @RolesAllowed(Roles.COUNSELOR)
    public Retimed retime(SessionId id, int basedOn, LocalDateTime to, int minutes) {
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        Session session = ahead(id, basedOn, permit);
        meetings.refuseTogether(session, gates.facts(permit), permit);
        Instant startsAt = SeriesRule.moment(to, permit.actor().zone());
        Instant before = session.startsAt();
        if (!startsAt.equals(before)) {
            meetings.refuseFarOff(startsAt, permit);
        }
        session.move(startsAt, minutes, clock.instant());
        repository.flush();
        meetings.changed(session, before, permit);
        return new Retimed(session.version(), planned(List.of(session), permit));
    }

    /**
     * Calls a planned meeting off, or it and those of its series that follow.
     *
     * @return how many were called off
     */
    @RolesAllowed(Roles.COUNSELOR)
    public int cancel(CancelSession command) {
        if (command.reason() != null && command.reason().length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.sessions.reasonTooLong", LONGEST_REASON);
        }
        Permit permit = guard.work(guard.caseOf(Session.class, command.id()));
        Session first = ahead(command.id(), command.basedOn(), permit);
        requireThere(command.by(), permit);
        List<Session> off = command.following() ? repository.andFollowing(first, permit) : List.of(first);
        for (Session one : off) {
            one.cancel(command.by(), command.reason(), vault, clock.instant());
            guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, one.sessionId());
        }
        notes.discard(NoteLocation.of("session", command.id()), permit);
        return off.size();
    }

    /** A planned meeting, whose time has come, did not take place because of one of those who were to come, or both. */
    @RolesAllowed(Roles.COUNSELOR)
    public void missed(SessionId id, int basedOn, ByWhom by) {
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        Session session = ahead(id, basedOn, permit);
        requireThere(by, permit);
        session.missed(by, clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, id);
    }

    /** Takes back that a meeting was called off or missed; it is planned again. */
    @RolesAllowed(Roles.COUNSELOR)
    public PlanningResult planAgain(SessionId id, int basedOn) {
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        Session session = find(id, permit);
        session.planAgain(clock.instant());
        if (session.participantId().isEmpty()) {
            Meetings.onlyOne(gates.facts(permit)).ifPresent(session::meetOnly);
        }
        asShown(session, basedOn);
        meetings.refuseTogether(session, gates.facts(permit), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, id);
        return planned(List.of(session), permit);
    }

    /**
     * Says how late a held meeting began because somebody came late.
     *
     * @param minutes 0 for on time, at most 480
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void late(SessionId id, int basedOn, int minutes) {
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        asShown(find(id, permit), basedOn).late(minutes);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, id);
    }

    private PlanningResult planned(List<Session> sessions, Permit permit) {
        AdjacentMeetings near = neighbours.of(sessions, permit);
        Set<SessionDetail.Overlap> overlaps = new LinkedHashSet<>();
        sessions.forEach(one -> overlaps.addAll(near.overlaps(one)));
        CaseLine line = gates.line(permit);
        boolean together = line.mode() == CaseMode.COUPLE
                && !line.jointWork()
                && sessions.stream().anyMatch(one -> one.participantId().isEmpty());
        return new PlanningResult(sessions.size(), List.copyOf(overlaps), together);
    }

    /** Refuses a partner B where there is one client only. */
    private void requireThere(ByWhom by, Permit permit) {
        CaseFacts facts = gates.facts(permit).requireOpen();
        if ((by == ByWhom.B || by == ByWhom.BOTH) && facts.participants().size() < 2) {
            throw new NotFound();
        }
    }

    /** One that is still planned, as the page showed it. */
    private Session ahead(SessionId id, int basedOn, Permit permit) {
        Session session = find(id, permit);
        session.requirePlanned();
        return asShown(session, basedOn);
    }

    private Session find(SessionId id, Permit permit) {
        locks.lockInCase(Lock.SESSIONS, permit);
        return repository.find(id, permit).orElseThrow(NotFound::new);
    }

    private static Session asShown(Session session, int basedOn) {
        if (session.version() != basedOn) {
            throw new StaleState();
        }
        return session;
    }

    /**
     * Command: call a planned meeting off, and where it is one of a series perhaps all that follow.
     *
     * @param basedOn the version the page showed; another one is stale
     * @param following whether those of its series that follow are called off as well
     * @param by who called it off
     * @param reason why, or null; 1,000 characters at most
     */
    public record CancelSession(
            SessionId id,
            int basedOn,
            boolean following,
            ByWhom by,
            @Nullable String reason) {

        public CancelSession {
            Objects.requireNonNull(id);
            Objects.requireNonNull(by);
        }
    }

    /**
     * Command: move a planned meeting, and where it is one of a series perhaps all that follow, by the same days and hours on the wall.
     *
     * @param basedOn the version the page showed; another one is stale
     * @param following whether those of its series that follow move along
     * @param minutes 5 to 480
     * @param place a room or a link, or null; 160 characters at most
     */
    public record MoveSession(
            SessionId id,
            int basedOn,
            boolean following,
            LocalDate day,
            LocalTime time,
            int minutes,
            @Nullable String place) {

        public MoveSession {
            Objects.requireNonNull(id);
            Objects.requireNonNull(day);
            Objects.requireNonNull(time);
        }
    }

    /** A meeting that was moved, at its new version. */
    public record Retimed(int version, PlanningResult result) {}

    /**
     * The result of planning or moving a meeting.
     *
     * @param sessions how many meetings were planned or moved
     * @param overlaps the counselor's other meetings that lie at the same time now; nothing is refused because of them
     * @param together whether it brings both together while joint work is off; that is said, and the counselor decides
     */
    public record PlanningResult(int sessions, List<SessionDetail.Overlap> overlaps, boolean together) {

        public PlanningResult {
            overlaps = List.copyOf(overlaps);
        }
    }
}
