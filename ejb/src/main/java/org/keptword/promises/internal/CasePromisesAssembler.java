package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseDecision;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.promises.model.PromiseRest;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.shared.CaseMode;
import org.keptword.vault.Vault;

/** Assembles the promises of a case for its staff. */
@ApplicationScoped
public class CasePromisesAssembler {

    private static final int MOST_OVER = 50;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    CasePromiseRepository repository;

    @Inject
    PromiseStatistics promiseStatistics;

    @Inject
    OutcomeCounter outcomeCounter;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What lines are made of. */
    private record CasePromiseRecord(
            boolean joint,
            Map<UUID, PromiseStatistics.Whole> counts,
            List<PromiseRest> rests,
            Map<UUID, PromiseDecision> decisions,
            Map<UUID, PromiseOutcome> noted,
            Instant now) {}

    public CasePromises of(Permit permit) {
        CaseLine line = gates.line(permit);
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, permit.actor().zone()).minusDays(AnswerPolicy.DAYS);
        List<CasePromiseRepository.Shown> shown = repository.shown(from, MOST_OVER, permit);
        List<PromiseRest> rests = outcomeCounter.rests(permit);
        CasePromiseRecord book = new CasePromiseRecord(
                line.jointWork(), counts(shown, rests, permit), rests, decisions(shown), noted(shown), now);
        List<Promise> promises = shown.stream()
                .map(CasePromiseRepository.Shown::promise)
                .distinct()
                .toList();
        boolean entering = permit.mayWork() && line.open();
        return new CasePromises(
                headers.of(permit, line),
                line.mode() == CaseMode.COUPLE,
                line.jointWork(),
                line.participants().stream()
                        .map(who -> person(who, entering, from, promises, book))
                        .toList());
    }

    private Map<UUID, PromiseStatistics.Whole> counts(
            List<CasePromiseRepository.Shown> shown, List<PromiseRest> rests, Permit permit) {
        Map<UUID, List<PromiseRest>> byOwner =
                rests.stream().collect(Collectors.groupingBy(PromiseRest::participantId));
        List<OutcomeCounter.OwnedCourse> courses = shown.stream()
                .filter(one -> one.promise().runsFrom().isPresent())
                .map(one -> OutcomeCounter.course(
                        one.promise(),
                        one.closedAt(),
                        byOwner.getOrDefault(one.promise().participantId(), List.of())))
                .toList();
        return promiseStatistics.whole(courses, permit);
    }

    private static Map<UUID, PromiseDecision> decisions(List<CasePromiseRepository.Shown> shown) {
        return shown.stream()
                .filter(one -> one.decision() != null)
                .collect(Collectors.toMap(
                        one -> one.promise().id(), CasePromiseRepository.Shown::decision, (earlier, later) -> later));
    }

    private static Map<UUID, PromiseOutcome> noted(List<CasePromiseRepository.Shown> shown) {
        return shown.stream()
                .filter(one -> one.noted() != null)
                .collect(Collectors.toMap(
                        one -> one.promise().id(), CasePromiseRepository.Shown::noted, (earlier, later) -> later));
    }

    private CasePromises.Person person(
            CaseLine.Who who, boolean entering, LocalDate from, List<Promise> promises, CasePromiseRecord book) {
        List<Promise> own = promises.stream()
                .filter(promise -> promise.participantId().equals(who.id().value()))
                .toList();
        List<CasePromises.Line> running =
                lines(own, one -> one.state() == PromiseState.RUNNING && !isOver(one, from, book), book, who);
        PromiseCounts.Interval forPartner = own.stream()
                .filter(promise -> promise.terms(vault).beneficiary() == PromiseTerms.Beneficiary.PARTNER)
                .map(promise -> counts(promise, book).counts())
                .reduce(PromiseCounts.Interval.NOTHING, PromiseCounts.Interval::plus);
        List<CasePromises.Line> over = lines(own, one -> isOver(one, from, book), book, who);
        return new CasePromises.Person(
                who.id(),
                who.slot(),
                who.name(),
                entering && PromiseFactory.takesPart(who.state()),
                forPartner,
                lines(own, one -> one.state() == PromiseState.PROPOSED, book, who),
                running,
                java.util.stream.Stream.concat(running.stream(), over.stream())
                        .filter(line -> line.unrepaired() > 0)
                        .toList(),
                over);
    }

    private static boolean isOver(Promise promise, LocalDate from, CasePromiseRecord book) {
        boolean past = promise.schedule()
                .timing()
                .end()
                .filter(end -> end.isBefore(from))
                .isPresent();
        boolean answered = !promise.schedule().timing().comesBack()
                && (counts(promise, book).counts().answered()
                                + counts(promise, book).counts().letGo())
                        > 0;
        return promise.state() == PromiseState.ENDED || (promise.state() == PromiseState.RUNNING && (past || answered));
    }

    private List<CasePromises.Line> lines(
            List<Promise> promises,
            java.util.function.Predicate<Promise> which,
            CasePromiseRecord book,
            CaseLine.Who who) {
        return promises.stream().filter(which).map(one -> line(one, book, who)).toList();
    }

    private CasePromises.Line line(Promise promise, CasePromiseRecord book, CaseLine.Who who) {
        PromiseTerms terms = promise.terms(vault);
        List<PromiseRest> now = book.rests().stream()
                .filter(rest -> rest.participantId().equals(promise.participantId()))
                .filter(rest -> RunningPromise.touches(rest, promise.id(), promise.isTowardsPartner()))
                .filter(rest -> new PromiseOccurrences.Span(rest.since(), rest.until()).touches(book.now(), book.now()))
                .toList();
        boolean paused = now.stream().anyMatch(rest -> promise.id().equals(rest.promiseId()));
        boolean away = who.state() != ParticipantState.ACTIVE || (promise.isTowardsPartner() && !book.joint());
        PromiseStatistics.Whole counts = counts(promise, book);
        return new CasePromises.Line(
                promise.promiseId(),
                terms,
                promise.subjects(),
                counts.counts(),
                counts.unrepaired(),
                promise.state() == PromiseState.RUNNING && (away || !now.isEmpty()),
                paused,
                promise.isNoticeable(),
                promise.repairs().isPresent(),
                Optional.ofNullable(book.decisions().get(promise.id())).map(decision -> decision.reason(vault)),
                Optional.ofNullable(book.noted().get(promise.id()))
                        .map(one -> new CasePromises.Noted(one.day(), one.kind(), one.note(vault))),
                promise.madeAt(),
                promise.endedAt());
    }

    private static PromiseStatistics.Whole counts(Promise promise, CasePromiseRecord book) {
        return book.counts().getOrDefault(promise.id(), PromiseStatistics.Whole.NOTHING);
    }
}
