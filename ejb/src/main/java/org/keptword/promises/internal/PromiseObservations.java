package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseNotice;
import org.keptword.promises.model.PromiseShown;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * Records whether the beneficiary of a promise noticed it, where its owner agreed to being asked. Asked is about the last day the promise
 * fell on,
 * for three days, whatever its owner says about it.
 */
@ApplicationScoped
public class PromiseObservations {

    /** For so many days after its day is asked. */
    private static final int DAYS = 3;

    @Inject
    Guard guard;

    @Inject
    ShownPromiseRepository shown;

    @Inject
    RestHistory restHistory;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What the client is asked about now. */
    public List<PromisePage.Asked> asked(Permit own) {
        LocalDate today = own.actor().today(clock);
        return shown.asked(today.minusDays(DAYS), clock.instant(), own).stream()
                .flatMap(one -> askedDays(one.shown(), today)
                        .max(Comparator.naturalOrder())
                        .map(day -> new PromisePage.Asked(
                                new PromiseId(one.shown().promiseId()),
                                one.shown().what(vault),
                                day,
                                Optional.ofNullable(one.notices().get(day)).map(PromiseNotice::kind)))
                        .stream())
                .toList();
    }

    /**
     * Takes what the client says, or says otherwise.
     *
     * @param unchanged whether what is said so far, null for nothing, is what the client knew of
     */
    public void say(
            PromiseId promise, LocalDate day, NoticeKind seen, Predicate<@Nullable NoticeKind> unchanged, Permit own) {
        LocalDate today = own.actor().today(clock);
        ShownPromiseRepository.Asked one = shown.asked(promise.value(), today.minusDays(DAYS), clock.instant(), own)
                .orElseThrow(NotFound::new);
        own.requireActive(one.shown().participantId());
        if (askedDays(one.shown(), today).noneMatch(day::equals)) {
            throw new DomainRefusal("refusal.promises.notAsked");
        }
        Instant now = clock.instant();
        PromiseNotice notice = one.notices().get(day);
        if (!unchanged.test(notice == null ? null : notice.kind())) {
            throw new StaleState();
        }
        if (notice == null) {
            notice = new PromiseNotice(one.shown(), day, due(one.shown(), day));
            notice.say(seen, now);
            shown.add(notice);
        } else {
            notice.say(seen, now);
        }
        guard.record(
                own,
                AuditAction.CHANGE,
                AuditedObject.PROMISE_NOTICE,
                notice.id(),
                one.shown().participantId());
    }

    /** Lets the partner be asked from now on. */
    public void ask(Promise promise, ParticipantId partner, Permit permit) {
        PromiseShown one = shown.of(promise.id(), permit).orElseGet(() -> {
            PromiseShown first = new PromiseShown(promise, partner, clock.instant(), vault);
            shown.add(first);
            return first;
        });
        one.ask(true, clock.instant());
        restHistory
                .spaceOf(promise.participantId(), clock.instant(), permit)
                .ifPresent(span -> one.leaveSpace(span.since(), span.until()));
    }

    /** Nobody is asked about what this owner showed while a plan for space lasts; a plan that ended lasts no longer. */
    public void leaveSpace(ParticipantId owner, Permit permit) {
        Instant now = clock.instant();
        Optional<PromiseOccurrences.Span> space = restHistory.spaceOf(owner.value(), now, permit);
        for (PromiseShown one : shown.ofOwner(owner.value(), permit)) {
            space.ifPresentOrElse(span -> one.leaveSpace(span.since(), span.until()), () -> one.endSpace(now));
        }
    }

    /** Nobody is asked about a promise from now on. */
    public void stop(Promise promise, Permit permit) {
        shown.of(promise.id(), permit).ifPresent(one -> one.ask(false, clock.instant()));
    }

    private Stream<LocalDate> askedDays(PromiseShown one, LocalDate today) {
        PromiseTerms.Timing timing = one.schedule().timing();
        LocalDate since =
                LocalDate.ofInstant(one.since(), one.schedule().zones().current());
        return timing.days(today.minusDays(DAYS), today).stream()
                .filter(day -> !day.isBefore(since))
                .filter(day -> !one.leavesSpace(one.schedule().zones().begins(day, timing.time()), due(one, day)));
    }

    private static Instant due(PromiseShown one, LocalDate day) {
        return one.schedule().zones().due(day, one.schedule().timing().time());
    }
}
