package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.Gates;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.PromiseHorizon;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSize;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.PromiseTiming;
import org.keptword.promises.model.Promise;
import org.keptword.sessions.AgreedPromise;
import org.keptword.sessions.SessionHeld;
import org.keptword.sessions.Sessions;

/** Makes the promises that were agreed in a session, in the transaction that records it: what is refused takes the whole act back. */
@ApplicationScoped
public class AgreedPromises {

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

    private static PromiseTerms terms(String words, AgreedPromise of) {
        PromiseTiming timing = of.rule()
                .map(rule -> PromiseTiming.recurring(new PromiseRecurrence(rule), of.first(), of.last(), null))
                .orElseGet(() -> PromiseTiming.once(of.first(), null));
        return new PromiseTerms(
                words,
                Optional.empty(),
                Beneficiary.valueOf(of.forWhom()),
                PromiseSize.valueOf(of.size()),
                PromiseHorizon.SHORT,
                PromiseKind.ACT,
                timing);
    }
}
