package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.promises.PromiseHidden;
import org.keptword.promises.PromiseState;
import org.keptword.promises.RestKind;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseDecision;
import org.keptword.promises.model.PromiseRest;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** Shows promises to their beneficiaries, and hides them again. */
@ApplicationScoped
public class PromiseVisibility {

    @Inject
    CasePromiseRepository repository;

    @Inject
    Locks locks;

    @Inject
    OwnPromises own;

    @Inject
    PromiseObservations promiseObservations;

    @Inject
    OutcomeCounter outcomeCounter;

    @Inject
    PromiseStatistics promiseStatistics;

    @Inject
    ShownPromiseRepository shown;

    @Inject
    Event<PromiseHidden> hidden;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** A promise of the one case for its staff, or of the client who asks. */
    public Optional<Promises.CurrentPromise> current(PromiseId id, Permit permit) {
        if (permit.reach() == Permit.Reach.OWN) {
            return own.find(id, permit).map(promise -> current(promise, ownRests(promise, permit), permit));
        }
        return repository.withRests(id, permit).map(found -> current(found.promise(), found.rests(), permit));
    }

    private List<PromiseRest> ownRests(Promise promise, Permit own) {
        return outcomeCounter.rests(own).stream()
                .filter(rest -> rest.participantId().equals(promise.participantId()))
                .toList();
    }

    private Promises.CurrentPromise current(Promise promise, List<PromiseRest> rests, Permit permit) {
        Instant now = clock.instant();
        boolean paused = rests.stream()
                .filter(rest ->
                        rest.kind() == RestKind.COUNSELOR && promise.id().equals(rest.promiseId()))
                .anyMatch(rest -> new PromiseOccurrences.Span(rest.since(), rest.until()).touches(now, now));
        return new Promises.CurrentPromise(
                promise.promiseId(),
                promise.ofCase(),
                promise.participant(),
                promise.terms(vault),
                promise.state() == PromiseState.RUNNING,
                paused,
                promise.isNoticeable(),
                counts(promise, rests, permit),
                promise.response());
    }

    private PromiseCounts.Interval counts(Promise promise, List<PromiseRest> rests, Permit permit) {
        if (promise.runsFrom().isEmpty()) {
            return PromiseCounts.Interval.NOTHING;
        }
        return promiseStatistics
                .whole(List.of(OutcomeCounter.course(promise, null, rests)), permit)
                .getOrDefault(promise.id(), PromiseStatistics.Whole.NOTHING)
                .counts();
    }

    /** Lets the partner be asked about it from now on, where that is possible. */
    public void show(PromiseId id, ParticipantId partner, Permit permit) {
        Promise promise = turn(id, permit);
        promise.letNotice(true);
        promiseObservations.ask(promise, partner, permit);
        repository.add(new PromiseDecision(
                promise,
                PromiseDecision.Kind.SHOWN,
                null,
                permit.actor().requirePersonValue(),
                clock.instant(),
                vault));
    }

    /** Nobody is asked about it from now on; its owner says so, or the counselor. */
    public void hide(PromiseId id, Permit permit) {
        Promise promise = turn(id, permit);
        promise.letNotice(false);
        promiseObservations.stop(promise, permit);
        if (permit.reach() == Permit.Reach.CASE) {
            repository.add(new PromiseDecision(
                    promise,
                    PromiseDecision.Kind.HIDDEN,
                    null,
                    permit.actor().requirePersonValue(),
                    clock.instant(),
                    vault));
        }
    }

    /** Nobody is asked about a promise that changes, and the features above learn that its words are shown no longer. */
    public void stop(Promise promise, Permit permit) {
        promiseObservations.stop(promise, permit);
        hidden.fire(new PromiseHidden(promise.ofCase(), promise.promiseId()));
    }

    /** The words of promises of the one case, or that the client made or is asked about, by promise; those of others are absent. */
    public Map<UUID, String> words(Set<UUID> ids, Permit permit) {
        Map<UUID, String> found = new HashMap<>();
        boolean client = permit.reach() == Permit.Reach.OWN;
        if (client) {
            shown.asking(ids, permit).forEach(one -> found.put(one.promiseId(), one.what(vault)));
        }
        (client ? own.all(ids, permit) : repository.all(ids, permit))
                .forEach(promise -> found.put(promise.id(), promise.terms(vault).what()));
        return found;
    }

    private Promise turn(PromiseId id, Permit permit) {
        locks.lockInPractice(Lock.PROMISE, permit, id.value());
        Promise promise = find(id, permit).orElseThrow(NotFound::new);
        if (promise.state() == PromiseState.PROPOSED) {
            throw new DomainRefusal("refusal.promises.notRunning");
        }
        return promise;
    }

    private Optional<Promise> find(PromiseId id, Permit permit) {
        return permit.reach() == Permit.Reach.OWN ? own.find(id, permit) : repository.find(id, permit);
    }
}
