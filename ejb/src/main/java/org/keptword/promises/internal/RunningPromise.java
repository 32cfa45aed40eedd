package org.keptword.promises.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.promises.model.PromiseRest;
import org.keptword.shared.DomainRefusal;

/**
 * A running promise with what its owner said of the last days and the rests that touch them.
 *
 * @param outcomes by day
 * @param there whether its owner takes part and the case is open
 * @param gateOpen whether work towards the other partner is open
 * @param repaired ids of outcomes that a promise makes up for
 */
public record RunningPromise(
        Promise promise,
        Map<LocalDate, PromiseOutcome> outcomes,
        List<PromiseRest> rests,
        boolean there,
        boolean gateOpen,
        Set<UUID> repaired) {

    public RunningPromise {
        outcomes = Map.copyOf(outcomes);
        rests = List.copyOf(rests);
        repaired = Set.copyOf(repaired);
    }

    public PromiseOccurrences course() {
        return new PromiseOccurrences(
                promise.schedule().timing(),
                promise.schedule().zones(),
                promise.runsFrom().orElse(Instant.MAX),
                promise.endedAt().orElse(Instant.MAX),
                rests.stream()
                        .filter(rest -> touches(rest, promise.id(), promise.isTowardsPartner()))
                        .map(rest -> new PromiseOccurrences.Span(rest.since(), rest.until()))
                        .toList());
    }

    /** Whether it rests now, as far as the facts of this moment and the rows say. */
    public boolean isResting(Instant now) {
        return !there || (promise.isTowardsPartner() && !gateOpen) || course().restsAt(now);
    }

    /** Whether it was made once and its day was answered. */
    public boolean isDone() {
        return !promise.schedule().timing().comesBack() && !outcomes.isEmpty();
    }

    /** Whether a rest of an owner concerns a promise of this owner. */
    static boolean touches(PromiseRest rest, UUID promise, boolean towardsPartner) {
        return rest.promiseId() == null
                ? towardsPartner || !rest.kind().isTowardsPartner()
                : rest.promiseId().equals(promise);
    }

    /** The day, if it can be answered now; refuses a promise that rests and a day that is not open. */
    public PromiseOccurrences.Occurrence openOn(LocalDate day, LocalDate today, Instant now) {
        if (isResting(now)) {
            throw new DomainRefusal("refusal.promises.paused");
        }
        return course().on(day, day).stream()
                .filter(one -> !one.resting())
                .filter(one -> AnswerPolicy.isOpen(promise().schedule().timing(), one.day(), today))
                .findFirst()
                .orElseThrow(() -> new DomainRefusal("refusal.promises.notOpen"));
    }
}
