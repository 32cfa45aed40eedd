package org.keptword.promises.keep;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.internal.AnswerPolicy;
import org.keptword.promises.internal.OwnPromises;
import org.keptword.promises.internal.PromiseDays;
import org.keptword.promises.internal.PromiseFactory;
import org.keptword.promises.internal.PromiseObservations;
import org.keptword.promises.internal.PromiseOccurrences;
import org.keptword.promises.internal.PromiseVisibility;
import org.keptword.promises.internal.RunningPromise;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * A client's promises: only the owner makes, changes or ends one and says what became of it. The other partner sees none of this; one
 * who was told of a promise may privately say whether it was noticed.
 */
@Stateless
@DenyAll
public class PromiseService {

    private static final int MOST_OVER = 50;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    OwnPromises promises;

    @Inject
    PromiseFactory promiseFactory;

    @Inject
    PromiseObservations promiseObservations;

    @Inject
    PromiseVisibility promiseVisibility;

    @Inject
    PromiseDays promiseDays;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Everything the client promised, today first. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public PromisePage page() {
        Permit own = guard.own();
        List<RunningPromise> running = promises.running(promiseDays.from(own), own);
        List<PromisePage.Line> lines =
                running.stream().map(one -> promiseDays.line(one, own)).toList();
        List<Promise> others = promises.waitingAndOver(promiseDays.from(own), MOST_OVER, own);
        PromisePage page = new PromisePage(
                own.actor().requirePerson(),
                places(own),
                promiseDays.of(active(running, own), own),
                lines.stream().filter(line -> !line.kept()).toList(),
                others.stream()
                        .filter(one -> one.state() == PromiseState.PROPOSED)
                        .map(promiseDays::line)
                        .toList(),
                Stream.concat(
                                lines.stream().filter(PromisePage.Line::kept),
                                others.stream()
                                        .filter(one -> one.state() != PromiseState.PROPOSED)
                                        .map(promiseDays::line))
                        .sorted(Comparator.comparing(
                                        (PromisePage.Line line) -> line.id().value())
                                .reversed())
                        .toList(),
                promiseObservations.asked(own.active()));
        guard.recordList(
                own,
                AuditedObject.PROMISE,
                Stream.of(page.running(), page.waiting(), page.over())
                        .flatMap(List::stream)
                        .map(line -> line.id().value())
                        .toList());
        return page;
    }

    /** Promises something, also to repair what was not kept or in the place of another promise. */
    @RolesAllowed(Roles.CLIENT)
    public PromiseId make(MakePromise command) {
        Permit own = guard.own().shownTo(command.person());
        locks.lockInPractice(Lock.PROMISE, own, command.idempotencyKey());
        Optional<Promise> before = promises.byIdempotencyKey(command.idempotencyKey(), own);
        if (before.isPresent()) {
            return before.get().promiseId();
        }
        CaseFacts facts = gates.facts(own, command.caseId());
        CaseFacts.ParticipantFacts me = facts.participants().stream()
                .filter(one -> own.participants().contains(one.id().value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        own.requireActive(me.id().value());
        Promise promise = promiseFactory.own(facts, me.id(), command.terms(), command.about(), own);
        promise.comeFrom(command.idempotencyKey());
        command.repairs()
                .map(id -> promises.outcome(id, own).orElseThrow(NotFound::new))
                .filter(outcome -> outcome.caseId().equals(promise.caseId()))
                .filter(outcome -> !outcome.isUndone() && outcome.kind() == OutcomeKind.NOT_KEPT)
                .ifPresent(outcome -> promise.repair(outcome.id()));
        command.replaces().ifPresent(id -> {
            locks.lockInPractice(Lock.PROMISE, own, id.value());
            Promise earlier = find(id, own);
            if (!earlier.caseId().equals(promise.caseId())) {
                throw new NotFound();
            }
            earlier.end(Promise.End.CHANGED, clock.instant());
            promiseVisibility.stop(earlier, own);
            promise.replace(earlier);
            guard.record(own, AuditAction.CHANGE, AuditedObject.PROMISE, earlier.promiseId());
        });
        promises.add(promise);
        return promise.promiseId();
    }

    /** Ends a promise. What became of it so far stays. */
    @RolesAllowed(Roles.CLIENT)
    public void end(PersonId person, PromiseId id) {
        Permit own = guard.own().shownTo(person);
        locks.lockInPractice(Lock.PROMISE, own, id.value());
        Promise promise = find(id, own);
        own.requireActive(promise.participantId());
        if (promise.state() != PromiseState.ENDED) {
            promise.end(Promise.End.ENDED, clock.instant());
            promiseVisibility.stop(promise, own);
            guard.record(own, AuditAction.CHANGE, AuditedObject.PROMISE, id);
        }
    }

    /** Says what became of one day. The same answer again is the same answer; another one meets what is said already. */
    @RolesAllowed(Roles.CLIENT)
    public UUID say(RecordOutcome command) {
        Permit own = guard.own().shownTo(command.person());
        locks.lockInPractice(Lock.PROMISE, own, command.promise().value());
        Optional<PromiseOutcome> sent = promises.saidBy(command.idempotencyKey(), own);
        if (sent.isPresent()) {
            return sent.get().id();
        }
        Promise promised = find(command.promise(), own);
        own.requireActive(promised.participantId());
        promised.requireRunning();
        RunningPromise running =
                promises.running(command.promise(), promiseDays.from(own), own).orElseThrow(NotFound::new);
        PromiseOutcome before = running.outcomes().get(command.day());
        if (before != null) {
            if (before.kind() != command.kind()) {
                throw new StaleState();
            }
            return before.id();
        }
        PromiseOccurrences.Occurrence day = running.openOn(command.day(), promiseDays.today(own), clock.instant());
        PromiseOutcome outcome = new PromiseOutcome(
                running.promise(),
                day.day(),
                day.begins(),
                day.due(),
                command.kind(),
                command.idempotencyKey(),
                clock.instant());
        promises.add(outcome);
        guard.record(own, AuditAction.CREATE, AuditedObject.PROMISE_OUTCOME, outcome.id(), outcome.participantId());
        return outcome.id();
    }

    /** Takes an answer back, for a while. */
    @RolesAllowed(Roles.CLIENT)
    public void undo(PersonId person, UUID outcome) {
        Permit own = guard.own().shownTo(person);
        PromiseOutcome said = promises.outcome(outcome, own).orElseThrow(NotFound::new);
        locks.lockInPractice(Lock.PROMISE, own, said.promiseId());
        if (said.isUndone()) {
            return;
        }
        own.requireActive(said.participantId());
        Instant now = clock.instant();
        if (!AnswerPolicy.isUndoable(said.saidAt(), now)) {
            throw new DomainRefusal("refusal.promises.undoOver");
        }
        said.undo(now);
        guard.record(own, AuditAction.CHANGE, AuditedObject.PROMISE_OUTCOME, outcome, said.participantId());
    }

    /** The word added to an answer so far. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public Optional<String> noted(UUID outcome) {
        Permit own = guard.own();
        PromiseOutcome said = promises.outcome(outcome, own).orElseThrow(NotFound::new);
        guard.record(own, AuditAction.READ, AuditedObject.PROMISE_OUTCOME, outcome, said.participantId());
        return Optional.ofNullable(said.note(vault));
    }

    /**
     * Adds a word to an answer; none takes it away.
     *
     * @param before the word it was changed from, so that none is written over unseen
     */
    @RolesAllowed(Roles.CLIENT)
    public void note(PersonId person, UUID outcome, Optional<String> before, @Nullable String words) {
        Permit own = guard.own().shownTo(person);
        locks.lockInPractice(Lock.PROMISE, own, outcome);
        PromiseOutcome said = promises.outcome(outcome, own).orElseThrow(NotFound::new);
        Optional<String> stored = Optional.ofNullable(said.note(vault));
        Optional<String> written = Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
        if (stored.equals(written)) {
            return;
        }
        own.requireActive(said.participantId());
        if (!stored.equals(before)) {
            throw new StaleState();
        }
        said.note(words, vault);
        guard.record(own, AuditAction.CHANGE, AuditedObject.PROMISE_OUTCOME, outcome, said.participantId());
    }

    /** The owner no longer wants the partner to be asked. */
    @RolesAllowed(Roles.CLIENT)
    public void hide(PersonId person, PromiseId id) {
        Permit own = guard.own().shownTo(person);
        locks.lockInPractice(Lock.PROMISE, own, id.value());
        Promise promise = find(id, own);
        promise.letNotice(false);
        promiseVisibility.stop(promise, own);
        guard.record(own, AuditAction.CHANGE, AuditedObject.PROMISE, id);
    }

    /** Says privately whether a day of the other's promise was noticed. Only the counselor sees it. */
    @RolesAllowed(Roles.CLIENT)
    public void notice(PersonId person, PromiseId promise, LocalDate day, NoticeKind seen) {
        Permit own = guard.own().shownTo(person);
        locks.lockInPractice(Lock.PROMISE, own, promise.value());
        promiseObservations.say(promise, day, seen, before -> true, own);
    }

    /** The same for an answer that comes later than it was given: what was said elsewhere meanwhile stays, and the answer is refused. */
    @RolesAllowed(Roles.CLIENT)
    public void noticeUnlessChanged(RecordNotice command) {
        Permit own = guard.own().shownTo(command.person());
        locks.lockInPractice(Lock.PROMISE, own, command.promise().value());
        promiseObservations.say(
                command.promise(),
                command.day(),
                command.seen(),
                before -> before == command.before() || before == command.seen(),
                own);
    }

    private List<PromisePage.Place> places(Permit own) {
        List<UUID> active = own.active().cases();
        return promises.places(own).stream()
                .map(place -> place.shown(active.contains(place.id())))
                .toList();
    }

    private static List<RunningPromise> active(List<RunningPromise> running, Permit own) {
        return running.stream()
                .filter(one -> !own.isFormer(one.promise().participantId()))
                .toList();
    }

    private Promise find(PromiseId id, Permit own) {
        return promises.find(id, own).orElseThrow(NotFound::new);
    }
}
