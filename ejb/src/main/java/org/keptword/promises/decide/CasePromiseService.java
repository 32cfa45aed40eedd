package org.keptword.promises.decide;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.internal.CasePromiseRepository;
import org.keptword.promises.internal.CasePromisesAssembler;
import org.keptword.promises.internal.OwnPromises;
import org.keptword.promises.internal.PromiseFactory;
import org.keptword.promises.internal.PromiseObservations;
import org.keptword.promises.internal.PromiseVisibility;
import org.keptword.promises.internal.RestHistory;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseDecision;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** The counselor's side of promises: what waits, what rests, what is entered in session. A supervisor reads. */
@Stateless
@DenyAll
public class CasePromiseService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    CasePromisesAssembler assembler;

    @Inject
    CasePromiseRepository repository;

    @Inject
    OwnPromises promises;

    @Inject
    PromiseFactory promiseFactory;

    @Inject
    PromiseObservations promiseObservations;

    @Inject
    PromiseVisibility promiseVisibility;

    @Inject
    RestHistory restHistory;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The promises of a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CasePromises ofCase(CaseId id) {
        Permit permit = guard.read(id);
        CasePromises found = assembler.of(permit);
        guard.recordList(
                permit,
                AuditedObject.PROMISE,
                found.people().stream()
                        .flatMap(one -> List.of(one.waiting(), one.running(), one.over()).stream())
                        .flatMap(List::stream)
                        .map(line -> line.id().value())
                        .toList());
        return found;
    }

    /** Enters what a client promised in session. */
    @RolesAllowed(Roles.COUNSELOR)
    public PromiseId enter(EnterPromise command) {
        Permit permit = guard.work(command.caseId());
        locks.lockInPractice(Lock.PROMISE, permit, command.idempotencyKey());
        Optional<Promise> before = repository.byIdempotencyKey(command.idempotencyKey(), permit);
        if (before.isPresent()) {
            return before.get().promiseId();
        }
        Promise promise = promiseFactory.inSession(
                gates.facts(permit), command.owner(), command.terms(), command.about(), permit);
        promise.comeFrom(command.idempotencyKey());
        promises.add(promise);
        for (String field : List.of("what", "hard-day")) {
            notes.discard(new NoteLocation("promise." + command.owner() + "." + field), permit);
        }
        return promise.promiseId();
    }

    /** Lets a promise begin that waited. */
    @RolesAllowed(Roles.COUNSELOR)
    public void approve(PromiseId id) {
        change(id, (promise, permit) -> {
            promiseFactory.requireOpen(promise.terms(vault), permit);
            promise.start(clock.instant());
            decide(promise, PromiseDecision.Kind.APPROVED, null, permit);
        });
    }

    /** Lets a promise not begin. The reason stays with staff; the client is asked to talk about it. */
    @RolesAllowed(Roles.COUNSELOR)
    public void decline(PromiseId id, String reason) {
        change(id, (promise, permit) -> {
            promise.end(Promise.End.DECLINED, clock.instant());
            decide(promise, PromiseDecision.Kind.DECLINED, reason, permit);
            notes.discard(NoteLocation.of("promise", id), permit);
        });
    }

    /** Lets a running promise rest. The reason stays with staff. */
    @RolesAllowed(Roles.COUNSELOR)
    public void pause(PromiseId id, String reason) {
        change(id, (promise, permit) -> {
            promise.requireRunning();
            if (restHistory.ofPromise(promise.id(), permit).isPresent()) {
                throw new DomainRefusal("refusal.promises.pausedAlready");
            }
            restHistory.add(PromiseRest.of(promise, clock.instant()));
            promiseObservations.stop(promise, permit);
            decide(promise, PromiseDecision.Kind.PAUSED, reason, permit);
            notes.discard(NoteLocation.of("promise", id), permit);
        });
    }

    /** Goes on with a promise that rested; not while what it asks for is closed. */
    @RolesAllowed(Roles.COUNSELOR)
    public void resume(PromiseId id) {
        change(id, (promise, permit) -> {
            promise.requireRunning();
            PromiseRest rest = restHistory
                    .ofPromise(promise.id(), permit)
                    .orElseThrow(() -> new DomainRefusal("refusal.promises.notPaused"));
            promiseFactory.requireOpen(promise.terms(vault), permit);
            rest.end(clock.instant());
            if (promise.isNoticeable()) {
                promiseObservations.ask(promise, partner(promise, permit), permit);
            }
            decide(promise, PromiseDecision.Kind.RESUMED, null, permit);
        });
    }

    /** The partner is asked no longer. */
    @RolesAllowed(Roles.COUNSELOR)
    public void hide(PromiseId id) {
        change(id, (promise, permit) -> {
            promise.letNotice(false);
            promiseVisibility.stop(promise, permit);
            decide(promise, PromiseDecision.Kind.HIDDEN, null, permit);
        });
    }

    private ParticipantId partner(Promise promise, Permit permit) {
        return gates.facts(permit)
                .partnerOf(promise.participant())
                .map(CaseFacts.ParticipantFacts::id)
                .orElseThrow(() -> new DomainRefusal("refusal.promises.notNoticeable"));
    }

    private void decide(Promise promise, PromiseDecision.Kind kind, @Nullable String reason, Permit permit) {
        Instant now = clock.instant();
        repository.add(new PromiseDecision(promise, kind, reason, permit.actor().requirePersonValue(), now, vault));
    }

    /** One change of one promise. */
    @FunctionalInterface
    private interface Change {
        void of(Promise promise, Permit permit);
    }

    private void change(PromiseId id, Change change) {
        Permit permit = guard.work(guard.caseOf(Promise.class, id));
        locks.lockInPractice(Lock.PROMISE, permit, id.value());
        Promise promise = repository.find(id, permit).orElseThrow(NotFound::new);
        gates.facts(permit).requireOpen();
        change.of(promise, permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PROMISE, id, promise.participantId());
    }

    /**
     * Command: the counselor enters what a client promised in session. It starts at once: the counselor has looked at it.
     *
     * @param about what it is about, as the counselor sees it
     * @param idempotencyKey the same key again makes nothing more
     */
    public record EnterPromise(
            CaseId caseId, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, UUID idempotencyKey) {

        public EnterPromise {
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(owner);
            Objects.requireNonNull(terms);
            Objects.requireNonNull(idempotencyKey);
            about = Set.copyOf(about);
        }
    }
}
