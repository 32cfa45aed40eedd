package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.TodaysPromises;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** Turns running promises into the days their owner is asked about. */
@ApplicationScoped
public class PromiseDays {

    private static final Comparator<TodaysPromises.Day> BY_TIME = Comparator.comparing(
                    (TodaysPromises.Day one) ->
                            Optional.ofNullable(one.terms().timing().time()),
                    Comparator.comparing(time -> time.orElse(java.time.LocalTime.MAX)))
            .thenComparing(one -> one.promise().value());

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The day it is for the client. */
    public LocalDate today(Permit own) {
        return own.actor().today(clock);
    }

    /** The first day that can still be answered. */
    public LocalDate from(Permit own) {
        return today(own).minusDays(AnswerPolicy.DAYS);
    }

    public TodaysPromises of(List<RunningPromise> running, Permit own) {
        Instant now = clock.instant();
        LocalDate today = today(own);
        List<TodaysPromises.Day> todays = new ArrayList<>();
        List<TodaysPromises.Day> earlier = new ArrayList<>();
        boolean paused = false;
        for (RunningPromise one : running) {
            if (one.isResting(now)) {
                paused |= one.promise().isTowardsPartner() || !one.there();
                continue;
            }
            one.course().on(from(own), today).stream()
                    .filter(day -> !day.resting())
                    .map(day -> day(one, day.day(), now))
                    .filter(day -> day.day().equals(today)
                            || day.said().map(TodaysPromises.Day.Said::undoable).orElse(true))
                    .forEach(day -> (day.day().equals(today) ? todays : earlier).add(day));
            one.outcomes().values().stream()
                    .filter(outcome -> outcome.day().isAfter(today) && AnswerPolicy.isUndoable(outcome.saidAt(), now))
                    .forEach(outcome -> todays.add(day(one, outcome.day(), now)));
        }
        todays.sort(BY_TIME);
        earlier.sort(Comparator.comparing(TodaysPromises.Day::day).reversed().thenComparing(BY_TIME));
        return new TodaysPromises(todays, earlier, paused);
    }

    private TodaysPromises.Day day(RunningPromise one, LocalDate day, Instant now) {
        return new TodaysPromises.Day(
                one.promise().promiseId(),
                day,
                one.promise().terms(vault),
                Optional.ofNullable(one.outcomes().get(day))
                        .map(outcome -> said(outcome, one.repaired().contains(outcome.id()), now)));
    }

    private TodaysPromises.Day.Said said(PromiseOutcome outcome, boolean repaired, Instant now) {
        return new TodaysPromises.Day.Said(
                outcome.id(),
                outcome.kind(),
                AnswerPolicy.isUndoable(outcome.saidAt(), now),
                repaired,
                outcome.note(vault));
    }

    /** A running promise as a line of the list. */
    public PromisePage.Line line(RunningPromise one, Permit own) {
        Promise promise = one.promise();
        Instant now = clock.instant();
        LocalDate today = today(own);
        boolean resting = one.isResting(now);
        Optional<LocalDate> next = resting || one.isDone()
                ? Optional.empty()
                : one.course().on(today, today.plusYears(1)).stream()
                        .map(PromiseOccurrences.Occurrence::day)
                        .filter(day -> !one.outcomes().containsKey(day))
                        .findFirst();
        boolean ahead = next.filter(day -> day.isAfter(today)
                        && AnswerPolicy.isOpen(promise.schedule().timing(), day, today))
                .isPresent();
        return line(promise, resting, next, ahead, one.isDone());
    }

    /** A promise that waits or is over, as a line of the list. */
    public PromisePage.Line line(Promise promise) {
        return line(promise, false, Optional.empty(), false, false);
    }

    private PromisePage.Line line(
            Promise promise, boolean resting, Optional<LocalDate> next, boolean ahead, boolean done) {
        return new PromisePage.Line(
                new PromiseId(promise.id()),
                promise.ofCase(),
                promise.terms(vault),
                resting,
                next,
                ahead,
                promise.isNoticeable(),
                done,
                promise.endReason().filter(why -> why == Promise.End.DECLINED).isPresent());
    }
}
