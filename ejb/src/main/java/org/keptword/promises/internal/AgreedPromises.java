package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.Gates;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Horizon;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.Rule;
import org.keptword.promises.Size;
import org.keptword.promises.Terms;
import org.keptword.promises.Timing;
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
    Making making;

    @Inject
    OwnPromises promises;

    void sessionHeld(@Observes SessionHeld held) {
        if (held.promised().isEmpty()) {
            return;
        }
        Permit permit = guard.work(held.caseId());
        CaseFacts facts = gates.facts(permit);
        for (SessionHeld.Promised one : held.promised()) {
            Terms terms = terms(sessions.words(permit, one.agreement()), one.terms());
            Promise promise = making.agreed(one.id(), facts, one.owner(), terms, permit);
            promise.comeFrom(one.agreement());
            promises.add(promise);
        }
    }

    private static Terms terms(String words, AgreedPromise of) {
        Timing timing = of.rule()
                .map(rule -> Timing.recurring(new Rule(rule), of.first(), of.last(), null))
                .orElseGet(() -> Timing.once(of.first(), null));
        return new Terms(
                words,
                Optional.empty(),
                Beneficiary.valueOf(of.forWhom()),
                Size.valueOf(of.size()),
                Horizon.SHORT,
                PromiseKind.ACT,
                timing);
    }
}
