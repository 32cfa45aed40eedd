package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.vault.Vault;

/** What the calendar does when something else happened, in its transaction. */
@ApplicationScoped
public class SessionReactions {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    CaseMeetingRepository meetings;

    @Inject
    Meetings planning;

    @Inject
    SessionRepository repository;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Plans the first session of a case that was just opened. */
    void caseOpened(@Observes CaseEvent.Opened opened) {
        opened.first().ifPresent(first -> {
            Permit permit = guard.work(opened.caseId());
            locks.lockInCase(Lock.SESSIONS, permit);
            planning.plan(
                    new PlanSeries(
                            opened.caseId(),
                            first.with(),
                            first.day(),
                            first.time(),
                            first.minutes(),
                            null,
                            PlanSeries.Repeat.ONCE,
                            Optional.empty(),
                            Optional.empty()),
                    permit,
                    gates.facts(permit));
        });
    }

    /**
     * When somebody leaves, what lies ahead is with the other one alone from then on. Whoever left still reads the own record and the own
     * calendar, and must not learn there when the other meets the counselor.
     */
    void participantChanged(@Observes CaseEvent.ParticipantStateChanged changed) {
        if (changed.state() == ParticipantState.LEFT) {
            Permit permit = guard.read(changed.caseId());
            locks.lockInCase(Lock.SESSIONS, permit);
            Meetings.onlyOne(gates.facts(permit))
                    .ifPresent(one ->
                            meetings.plannedForAll(permit, clock.instant()).forEach(session -> session.meetOnly(one)));
        }
    }

    /** What lies ahead in a case that is closed is called off. A meeting whose time has come stays, to be recorded or not. */
    void caseClosed(@Observes CaseEvent.Closed closed) {
        Permit permit = guard.work(closed.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
        repository.ofCase(permit).stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED
                        && !one.startsAt().isBefore(closed.at()))
                .forEach(one -> {
                    one.cancel(ByWhom.COUNSELOR, null, vault, closed.at());
                    guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, one.sessionId());
                });
    }

    /**
     * Plans again what closing the case had called off, by today's rules: after one has left, with the other alone; where two must be kept
     * apart, it stays called off.
     */
    void closingUndone(@Observes CaseEvent.ClosingUndone undone) {
        Permit permit = guard.work(undone.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
        CaseFacts facts = gates.facts(permit);
        repository.ofCase(permit).stream()
                .filter(one -> one.state() == SessionLine.State.CANCELLED
                        && one.recordedAt().filter(undone.closedAt()::equals).isPresent())
                .forEach(one -> {
                    one.planAgain(clock.instant());
                    if (planning.bringBack(one, facts, permit)) {
                        undone.remaining().add(CaseEvent.ClosingUndone.Remaining.SESSIONS);
                    }
                    guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, one.sessionId());
                });
    }

    void split(@Observes CaseEvent.Split split) {
        Permit permit = guard.read(split.caseId());
        locks.lockInCase(Lock.SESSIONS, permit);
        Instant now = clock.instant();
        repository.ofCase(permit).stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED
                        && one.startsAt().isAfter(now))
                .forEach(one -> {
                    one.cancel(ByWhom.COUNSELOR, null, vault, now);
                    guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, one.sessionId());
                });
    }
}
