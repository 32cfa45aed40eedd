package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.Promise;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/**
 * What becomes of promises when a couple no longer goes on as two: those towards the other end, and what was not due yet is not counted; those
 * for oneself go on where their owner goes on.
 */
@ApplicationScoped
public class PartingReactions {

    @Inject
    Guard guard;

    @Inject
    CasePromiseRepository repository;

    @Inject
    PromiseVisibility promiseVisibility;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void participantChanged(@Observes CaseEvent.ParticipantStateChanged changed) {
        if (changed.state() == ParticipantState.PAUSED || changed.state() == ParticipantState.LEFT) {
            Permit permit = guard.read(changed.caseId());
            repository.unended(permit).stream()
                    .filter(Promise::isTowardsPartner)
                    .forEach(promise -> end(promise, permit));
        }
    }

    void split(@Observes CaseEvent.Split split) {
        Permit permit = guard.read(split.caseId());
        for (Promise promise : repository.unended(permit)) {
            Optional<CaseEvent.Split.Part> part = split.parts().stream()
                    .filter(one -> one.before().value().equals(promise.participantId()))
                    .findFirst();
            boolean goesOn = !promise.isTowardsPartner() && promise.state() == PromiseState.RUNNING;
            if (goesOn) {
                part.ifPresent(to -> goOn(promise, to));
            }
            end(promise, permit);
        }
    }

    private void end(Promise promise, Permit permit) {
        promise.end(Promise.End.ENDED, clock.instant());
        promiseVisibility.stop(promise, permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PROMISE, promise.promiseId(), promise.participantId());
    }

    /** The same words and days, from now on; what became of it before stays where it was said. */
    private void goOn(Promise before, CaseEvent.Split.Part to) {
        Instant now = clock.instant();
        Permit permit = guard.work(to.caseId());
        PromiseTerms terms = before.terms(vault);
        LocalDate today = LocalDate.ofInstant(now, before.schedule().zones().current());
        if (terms.timing().end().filter(last -> last.isBefore(today)).isPresent()) {
            return;
        }
        ParticipantId owner = to.now();
        Promise promise = new Promise(
                new PromiseId(Ids.newId()),
                permit.practice(),
                to.caseId(),
                owner,
                terms,
                before.subjects(),
                before.schedule().zones(),
                permit.actor().requirePersonValue(),
                now,
                vault);
        promise.start(now);
        repository.add(promise, permit);
        guard.record(permit, AuditAction.CREATE, AuditedObject.PROMISE, promise.promiseId(), owner.value());
    }
}
