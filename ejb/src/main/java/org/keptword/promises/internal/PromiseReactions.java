package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.access.AccessEvent;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.promises.RestKind;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;

/**
 * What promises do when something else happened, in its transaction: the rows of a handed-in ladder become promises, and what opens or
 * closes work towards the other partner is kept as a rest.
 */
@ApplicationScoped
public class PromiseReactions {

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    OwnPromises promises;

    @Inject
    RestHistory restHistory;

    @Inject
    PromiseObservations promiseObservations;

    @Inject
    PromiseFactory promiseFactory;

    @Inject
    Clock clock;

    /** Work an author keeps to oneself is not reported, so none of it becomes a promise or a rest. */
    void handedIn(@Observes HomeworkEvent.ResponseHandedIn work) {
        if (work.exercise().equals(LadderReader.EXERCISE) || work.exercise().equals(SpacePlanReader.EXERCISE)) {
            Permit own = guard.own();
            CaseFacts facts = gates.facts(own, work.caseId());
            homework.own(work.response(), facts.mode() == CaseMode.INDIVIDUAL, own)
                    .ifPresent(written -> {
                        if (work.exercise().equals(LadderReader.EXERCISE)) {
                            climb(work, written, facts, own);
                        } else {
                            rest(work, written, own);
                        }
                    });
        }
    }

    /** Each row once, however often the ladder is handed in anew. Rows towards the other partner wait for an open gate. */
    private void climb(HomeworkEvent.ResponseHandedIn work, FullResponse written, CaseFacts facts, Permit own) {
        boolean there = facts.participant(work.participant()).state() == ParticipantState.ACTIVE;
        if (!facts.open() || !there) {
            return;
        }
        locks.lockInPractice(Lock.PROMISE, own, work.response().value());
        Set<String> made = promises.rungs(work.response().value(), own);
        boolean open = gates.open(own, work.caseId());
        LadderReader.rungs(written.answers(), own.actor().today(clock)).stream()
                .filter(rung -> !made.contains(rung.row()))
                .filter(rung -> open || !rung.terms().isTowardsPartner())
                .forEach(rung -> {
                    Promise promise = promiseFactory.own(facts, work.participant(), rung.terms(), rung.about(), own);
                    promise.comeFrom(LadderReader.EXERCISE, work.response().value(), rung.row());
                    promises.add(promise);
                });
    }

    /** A plan for space lets the owner's promises towards the other rest; a new revision moves its end. */
    private void rest(HomeworkEvent.ResponseHandedIn work, FullResponse written, Permit own) {
        Instant now = clock.instant();
        SpacePlanReader.Span span =
                SpacePlanReader.of(written.answers(), own.actor().zone(), now);
        Optional<PromiseRest> before = restHistory.ofPlan(work.response().value(), own);
        if (before.isPresent()) {
            before.get().last(span.until());
        } else {
            restHistory.add(PromiseRest.plan(
                    own.practice(),
                    work.caseId(),
                    work.participant(),
                    work.response().value(),
                    span.since(),
                    span.until()));
        }
        promiseObservations.leaveSpace(work.participant(), own);
    }

    /**
     * A client who tells of a no closes the gate too, and reaches the own rows alone: the own rest begins at once, the partner's when the
     * counselor decides. Until then the closed gate itself keeps the partner from being asked, and those days have no answer.
     */
    void contactChanged(@Observes CaseEvent.ContactStateChanged changed) {
        if (current.get().role() == Role.CLIENT) {
            Permit own = guard.own();
            if (begin(RestKind.GATE, changed.caseId(), changed.participant(), own)) {
                restContact(restHistory.runningContact(changed.caseId(), own));
            }
            return;
        }
        gate(changed.caseId(), changed.open());
        if (changed.open()) {
            Permit permit = guard.read(changed.caseId());
            restHistory.open(RestKind.SPACE, permit).forEach(rest -> {
                rest.end(clock.instant());
                promiseObservations.leaveSpace(rest.participant(), permit);
            });
        }
    }

    void screeningChanged(@Observes CaseEvent.ScreeningChanged changed) {
        gate(changed.caseId(), changed.open());
    }

    /** The counselor picked the moment at which what was held closes for clients. */
    void paused(@Observes CaseEvent.JointWorkPaused paused) {
        gate(paused.caseId(), false);
    }

    void participantChanged(@Observes CaseEvent.ParticipantStateChanged changed) {
        Permit permit = guard.read(changed.caseId());
        boolean away = changed.state() == ParticipantState.PAUSED || changed.state() == ParticipantState.LEFT;
        turn(RestKind.PARTICIPANT, changed.caseId(), List.of(changed.participant()), away, clock.instant(), permit);
        gate(changed.caseId(), changed.open());
    }

    void caseClosed(@Observes CaseEvent.Closed closed) {
        everybody(RestKind.CLOSED, closed.caseId(), true, closed.at());
    }

    /** Closing the case was undone: promises go on as if it had not been closed. */
    void closingUndone(@Observes CaseEvent.ClosingUndone undone) {
        restHistory.open(RestKind.CLOSED, guard.read(undone.caseId())).stream()
                .filter(rest -> rest.since().equals(undone.closedAt()))
                .forEach(PromiseRest::undo);
    }

    /** The days the case was closed stay in the history, so that they are never days without an answer. */
    void caseReopened(@Observes CaseEvent.Reopened reopened) {
        everybody(RestKind.CLOSED, reopened.caseId(), false, clock.instant());
    }

    /** Whoever moves takes the own promises along. */
    void moved(@Observes AccessEvent.TimeZoneChanged moved) {
        Permit own = current.get().role() == Role.CLIENT ? guard.own().active() : null;
        if (own != null && !own.participants().isEmpty()) {
            promises.move(moved.zone(), clock.instant(), own);
        }
    }

    private void gate(CaseId caseId, boolean open) {
        if (everybody(RestKind.GATE, caseId, !open, clock.instant())) {
            restContact(restHistory.runningContact(caseId, guard.read(caseId)));
        }
    }

    /**
     * What asks for contact by its words alone rests once contact closes, promise by promise, so that the counselor can let one go on that is
     * something else.
     */
    private void restContact(List<Promise> running) {
        Instant now = clock.instant();
        running.forEach(promise -> restHistory.add(PromiseRest.of(promise, now)));
    }

    private boolean everybody(RestKind kind, CaseId caseId, boolean resting, Instant at) {
        Permit permit = guard.read(caseId);
        List<ParticipantId> all = gates.facts(permit).participants().stream()
                .map(CaseFacts.ParticipantFacts::id)
                .toList();
        return turn(kind, caseId, all, resting, at, permit);
    }

    /** Begins or ends the rests of one kind of some participants; whether any began. */
    private boolean turn(
            RestKind kind, CaseId caseId, List<ParticipantId> whose, boolean resting, Instant at, Permit permit) {
        boolean began = false;
        List<PromiseRest> open = restHistory.open(kind, permit);
        for (ParticipantId one : whose) {
            Optional<PromiseRest> before = open.stream()
                    .filter(rest -> rest.participantId().equals(one.value()))
                    .findFirst();
            if (resting && before.isEmpty()) {
                restHistory.add(PromiseRest.of(permit.practice(), caseId, one, kind, at));
                began = true;
            } else if (!resting) {
                before.ifPresent(rest -> rest.end(at));
            }
        }
        return began;
    }

    private boolean begin(RestKind kind, CaseId caseId, ParticipantId whose, Permit own) {
        own.require(caseId, whose);
        boolean begins = restHistory.ofOne(kind, whose, own).isEmpty();
        if (begins) {
            restHistory.add(PromiseRest.of(own.practice(), caseId, whose, kind, clock.instant()));
        }
        return begins;
    }
}
