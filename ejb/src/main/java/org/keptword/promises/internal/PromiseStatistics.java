package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.promises.model.PromiseRest;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.promises.read.Promises;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/** Combines the counts of the database with what was expected. Three statements, however many outcomes there are. */
@ApplicationScoped
public class PromiseStatistics {

    private static final List<Instant> ALWAYS = List.of(Instant.EPOCH, Instant.parse("2999-12-31T00:00:00Z"));

    @Inject
    OutcomeCounter outcomeCounter;

    @Inject
    Clock clock;

    /** One promise over all its time, as the list of a case shows it. */
    public record Whole(Interval counts, int unrepaired) {

        static final Whole NOTHING = new Whole(Interval.NOTHING, 0);

        Whole plus(Whole other) {
            return new Whole(counts.plus(other.counts), unrepaired + other.unrepaired);
        }
    }

    /** By owner, for the intervals between the moments given, in order; two statements. */
    public PromiseCounts counts(List<Instant> bounds, Permit permit) {
        return reachesNobody(permit)
                ? new PromiseCounts(List.of())
                : deeds(bounds, permit).counts();
    }

    /** The same, and when promises rested. */
    public Promises.History course(List<Instant> bounds, Permit permit) {
        PromiseTotals.require(bounds);
        if (reachesNobody(permit)) {
            return new Promises.History(new PromiseCounts(List.of()), List.of());
        }
        Map<UUID, Map<Integer, OutcomeCounter.OutcomeCounts>> counted =
                byPromise(outcomeCounter.count(bounds, clock.instant(), permit));
        List<PromiseRest> rests = outcomeCounter.rests(permit);
        return new Promises.History(
                deeds(bounds, counted, outcomeCounter.courses(rests, permit)).counts(),
                rests.stream().map(PromiseStatistics::rest).toList());
    }

    /** The same of the one case of a staff permit, and each promise in all intervals together; two statements. */
    public Promises.Deeds deeds(List<Instant> bounds, Permit permit) {
        PromiseTotals.require(bounds);
        return deeds(
                bounds,
                byPromise(outcomeCounter.count(bounds, clock.instant(), permit)),
                outcomeCounter.coursesWithRests(permit));
    }

    private Promises.Deeds deeds(
            List<Instant> bounds,
            Map<UUID, Map<Integer, OutcomeCounter.OutcomeCounts>> counted,
            List<OutcomeCounter.OwnedCourse> courses) {
        List<Instant> past = bounds.stream().map(this::notAfterNow).toList();
        PromiseTotals promiseTotals = new PromiseTotals(bounds.size() - 1);
        Map<PromiseId, Interval> each = new HashMap<>();
        for (OutcomeCounter.OwnedCourse one : courses) {
            int[] expected = one.course().expected(past);
            Map<Integer, OutcomeCounter.OutcomeCounts> of = counted.getOrDefault(one.promise(), Map.of());
            for (int i = 0; i < expected.length; i++) {
                Interval interval = interval(
                        of.getOrDefault(i + 1, OutcomeCounter.OutcomeCounts.nothing(one.promise(), one.owner(), i + 1)),
                        expected[i]);
                promiseTotals.add(one.owner(), i, interval);
                if (!interval.equals(Interval.NOTHING)) {
                    each.merge(new PromiseId(one.promise()), interval, Interval::plus);
                }
            }
        }
        return new Promises.Deeds(promiseTotals.counts(), each);
    }

    /** What was said, without what nobody said anything about; one statement. */
    public PromiseCounts said(List<Instant> bounds, Permit permit) {
        PromiseTotals.require(bounds);
        PromiseTotals promiseTotals = new PromiseTotals(bounds.size() - 1);
        if (!reachesNobody(permit)) {
            outcomeCounter.count(bounds, clock.instant(), permit).stream()
                    .filter(tally -> tally.interval() > 0 && tally.interval() < bounds.size())
                    .filter(tally -> permit.reach() != Permit.Reach.OWN
                            || permit.participants().contains(tally.owner()))
                    .forEach(tally -> promiseTotals.add(tally.owner(), tally.interval() - 1, interval(tally, 0)));
        }
        return promiseTotals.counts();
    }

    private static boolean reachesNobody(Permit permit) {
        return permit.reach() == Permit.Reach.OWN && permit.participants().isEmpty();
    }

    private static Promises.History.Rest rest(PromiseRest rest) {
        return new Promises.History.Rest(
                rest.kind(), rest.participant(), rest.since(), Optional.ofNullable(rest.until()));
    }

    /** By owner over all time, with what was repaired. */
    public List<Promises.Total> altogether(Permit permit) {
        List<OutcomeCounter.OwnedCourse> courses = outcomeCounter.courses(outcomeCounter.rests(permit), permit);
        Map<UUID, Whole> found = whole(courses, permit);
        Map<UUID, Whole> owners = new LinkedHashMap<>();
        courses.forEach(one -> owners.merge(one.owner(), found.get(one.promise()), Whole::plus));
        return owners.entrySet().stream()
                .map(one -> new Promises.Total(
                        new ParticipantId(one.getKey()),
                        one.getValue().counts(),
                        one.getValue().counts().notKept() - one.getValue().unrepaired()))
                .toList();
    }

    /** Promises of a case over all their time; one statement. */
    public Map<UUID, Whole> whole(List<OutcomeCounter.OwnedCourse> courses, Permit permit) {
        Instant now = clock.instant();
        Map<UUID, Map<Integer, OutcomeCounter.OutcomeCounts>> counted =
                byPromise(outcomeCounter.count(ALWAYS, now, permit));
        Map<UUID, Whole> found = new HashMap<>();
        for (OutcomeCounter.OwnedCourse one : courses) {
            OutcomeCounter.OutcomeCounts tally = counted.getOrDefault(one.promise(), Map.of())
                    .getOrDefault(1, OutcomeCounter.OutcomeCounts.nothing(one.promise(), one.owner(), 1));
            int expected = one.course().expected(Instant.EPOCH, now);
            found.put(one.promise(), new Whole(interval(tally, expected), tally.unrepaired()));
        }
        return found;
    }

    private Instant notAfterNow(Instant bound) {
        Instant now = clock.instant();
        return bound.isAfter(now) ? now : bound;
    }

    private static Interval interval(OutcomeCounter.OutcomeCounts tally, int expected) {
        return new Interval(
                tally.kept(),
                tally.keptLate(),
                tally.notKept(),
                tally.letGo(),
                Math.max(0, expected - tally.answered()),
                tally.noticed(),
                tally.notNoticed(),
                tally.seenDifferently());
    }

    private static Map<UUID, Map<Integer, OutcomeCounter.OutcomeCounts>> byPromise(
            List<OutcomeCounter.OutcomeCounts> counted) {
        Map<UUID, Map<Integer, OutcomeCounter.OutcomeCounts>> found = new HashMap<>();
        counted.forEach(tally ->
                found.computeIfAbsent(tally.promise(), id -> new HashMap<>()).put(tally.interval(), tally));
        return found;
    }
}
