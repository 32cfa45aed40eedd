package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionMoved;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.model.Session;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Meetings that lie ahead, and the one that was just held. */
@ApplicationScoped
public class Meetings {

    private static final int LONGEST_PLACE = 160;

    /** So many years ahead a meeting can be planned. */
    private static final int YEARS_AHEAD = 5;

    /** So long a planned meeting of which nothing was recorded is still offered as the one just held. */
    private static final Duration OPEN_FOR = Duration.ofDays(7);

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

    @Inject
    Event<SessionMoved> moved;

    /** The meeting named, or the one planned for today or the last days of which nothing is recorded yet. */
    public Optional<Session> justHeld(Optional<SessionId> planned, Permit permit) {
        return planned.isPresent()
                ? planned.flatMap(one -> repository.find(one, permit))
                : repository.dueToRecord(permit, startOfToday(permit).minus(OPEN_FOR), endOfToday(permit));
    }

    /** Refuses to bring two together who must be kept apart, in words that name no ground. */
    public void refuseTogether(Session session, CaseFacts facts, Permit permit) {
        if (isForbidden(session, facts, permit)) {
            throw new DomainRefusal("refusal.sessions.seeSafety");
        }
    }

    private boolean isForbidden(Session session, CaseFacts facts, Permit permit) {
        boolean both = session.participantId().isEmpty() && facts.participants().size() > 1;
        return both && gates.gate(permit).isKeptApart();
    }

    /**
     * Brings a session back to the calendar whose record was withdrawn: after one has left, for the other alone; where two must be kept
     * apart, canceled. One that is not planned again stays as it is.
     *
     * @return whether it is canceled
     */
    public boolean bringBack(Session session, CaseFacts facts, Permit permit) {
        if (session.state() != SessionLine.State.PLANNED) {
            return false;
        }
        if (session.participantId().isEmpty()) {
            onlyOne(facts).ifPresent(session::meetOnly);
        }
        boolean apart = isForbidden(session, facts, permit);
        if (apart) {
            session.cancel(ByWhom.COUNSELOR, null, vault, clock.instant());
        }
        return apart;
    }

    /** Plans a meeting with everybody, or with one where there are two. */
    public Session plan(PlanSession command, Permit permit, CaseFacts facts) {
        Session made = plan(command.with(), command.startsAt(), command.minutes(), command.place(), permit, facts);
        refuseTogether(made, facts, permit);
        return made;
    }

    /** Plans a meeting, or all meetings of a series, by the clock where the actor is. */
    public List<Session> plan(PlanSeries command, Permit permit, CaseFacts facts) {
        ZoneId zone = permit.actor().zone();
        List<LocalDate> days = SeriesRule.days(command.day(), command.repeat(), command.until(), command.times());
        List<Session> made = days.stream()
                .map(day -> plan(
                        command.with(),
                        SeriesRule.moment(day.atTime(command.time()), zone),
                        command.minutes(),
                        command.place(),
                        permit,
                        facts))
                .toList();
        refuseTogether(made.get(0), facts, permit);
        if (made.size() > 1) {
            UUID series = Ids.newId();
            made.forEach(one -> one.belongTo(series));
        }
        return made;
    }

    private Session plan(
            Optional<ParticipantId> with,
            Instant startsAt,
            int minutes,
            @Nullable String place,
            Permit permit,
            CaseFacts facts) {
        with.ifPresent(facts::participant);
        requirePlace(place);
        refuseFarOff(startsAt, permit);
        Session session = new Session(
                new SessionId(Ids.newId()),
                permit.practice(),
                permit.ofCase(),
                facts.participants().size() == 1
                        ? null
                        : with.or(() -> onlyOne(facts)).orElse(null),
                permit.actor().requirePersonValue(),
                startsAt,
                minutes,
                clock.instant());
        session.meetAt(place, vault);
        repository.add(session);
        guard.record(permit, AuditAction.CREATE, AuditedObject.SESSION, session.sessionId());
        return session;
    }

    /** The one who is left of two: a meeting is with this one alone, so that who left never learns of it. */
    public static Optional<ParticipantId> onlyOne(CaseFacts facts) {
        List<ParticipantId> here = facts.participants().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .map(CaseFacts.ParticipantFacts::id)
                .toList();
        return here.size() == 1 && facts.participants().size() > 1 ? Optional.of(here.get(0)) : Optional.empty();
    }

    /**
     * Records that a planned meeting was changed, and says so above where it begins at another time.
     *
     * @param before when it began before
     */
    public void changed(Session session, Instant before, Permit permit) {
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, session.sessionId());
        if (!before.equals(session.startsAt())) {
            moved.fire(new SessionMoved(permit.ofCase(), session.sessionId(), before));
        }
    }

    /** Refuses a place that is too long. */
    public void requirePlace(@Nullable String place) {
        if (place != null && place.length() > LONGEST_PLACE) {
            throw new DomainRefusal("refusal.sessions.placeTooLong", LONGEST_PLACE);
        }
    }

    /** Refuses a meeting of a day before today, or of more than five years ahead. */
    public void refuseFarOff(Instant startsAt, Permit permit) {
        if (startsAt.isBefore(startOfToday(permit))) {
            throw new DomainRefusal("refusal.sessions.inThePast");
        }
        LocalDate last = today(permit).plusYears(YEARS_AHEAD);
        if (!startsAt.isBefore(
                last.plusDays(1).atStartOfDay(permit.actor().zone()).toInstant())) {
            throw new DomainRefusal("refusal.sessions.tooFarAhead", YEARS_AHEAD);
        }
    }

    private LocalDate today(Permit permit) {
        return LocalDate.ofInstant(clock.instant(), permit.actor().zone());
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
