package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.Promise;
import org.keptword.sessions.HoldSession;
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
