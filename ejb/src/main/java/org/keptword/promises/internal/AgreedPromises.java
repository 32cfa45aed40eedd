package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.Promise;
import org.keptword.sessions.AgreedTerms;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionHeld;
import org.keptword.sessions.SessionRecordUndone;
import org.keptword.sessions.Sessions;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** Makes the promises that were agreed in a session, in the transaction that records it: what is refused takes the whole act back. */
@ApplicationScoped
public class AgreedPromises implements AgreedTerms {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    PromiseFactory promiseFactory;

    @Inject
    OwnPromises promises;

    @Inject
    CasePromiseRepository promisesOfCase;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void sessionHeld(@Observes SessionHeld held) {
        if (held.promised().isEmpty()) {
            return;
        }
        Permit permit = guard.work(held.caseId());
        CaseFacts facts = gates.facts(permit);
        for (SessionHeld.Promised one : held.promised()) {
            PromiseTerms terms = terms(Objects.requireNonNull(sessions.words(permit, one.agreement())), one.terms());
            Promise promise = promiseFactory.agreed(one.id(), facts, one.owner(), terms, permit);
            promise.comeFrom(one.agreement());
            promises.add(promise);
        }
    }

    /** Retracts what the undone record had made and what is not over yet. */
    void recordUndone(@Observes SessionRecordUndone record) {
        if (record.promised().isEmpty()) {
            return;
        }
        Permit permit = guard.work(record.caseId());
        Set<UUID> ids = record.promised().stream().map(PromiseId::value).collect(Collectors.toSet());
        for (Promise promise : promisesOfCase.all(ids, permit)) {
            if (promise.state() == PromiseState.ENDED) {
                continue;
            }
            promise.retract(clock.instant());
            guard.record(
                    permit, AuditAction.CHANGE, AuditedObject.PROMISE, promise.promiseId(), promise.participantId());
        }
    }

    @Override
    public Map<PromiseId, HoldSession.AgreedPromise> of(Set<PromiseId> ids, Permit permit) {
        return ids.isEmpty()
                ? Map.of()
                : promisesOfCase.all(ids.stream().map(PromiseId::value).collect(Collectors.toSet()), permit).stream()
                        .collect(Collectors.toMap(Promise::promiseId, one -> agreed(one.terms(vault))));
    }

    private static HoldSession.AgreedPromise agreed(PromiseTerms terms) {
        PromiseTerms.Timing timing = terms.timing();
        return new HoldSession.AgreedPromise(
                terms.beneficiary().name(),
                terms.size().name(),
                timing.first(),
                timing.last(),
                timing.rule().map(PromiseRecurrence::text));
    }

    private static PromiseTerms terms(String words, HoldSession.AgreedPromise of) {
        PromiseTerms.Timing timing = of.rule()
                .map(rule -> PromiseTerms.Timing.recurring(new PromiseRecurrence(rule), of.first(), of.last(), null))
                .orElseGet(() -> PromiseTerms.Timing.once(of.first(), null));
        return new PromiseTerms(
                words,
                Optional.empty(),
                PromiseTerms.Beneficiary.valueOf(of.forWhom()),
                PromiseTerms.Size.valueOf(of.size()),
                PromiseTerms.Horizon.SHORT,
                PromiseTerms.Kind.ACT,
                timing);
    }
}
