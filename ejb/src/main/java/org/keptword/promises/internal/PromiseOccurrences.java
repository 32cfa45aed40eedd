package org.keptword.promises.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.OwnerTimeZones;

/**
 * The occurrences of one promise, derived from when it is due, where its owner lives, and when it rested. Pure.
 *
 * @param runsFrom when it started; what fell due before does not count
 * @param runsUntil when it ended, or {@link Instant#MAX}; what falls due from then on does not count
 */
public record PromiseOccurrences(
        PromiseTerms.Timing timing, OwnerTimeZones zones, Instant runsFrom, Instant runsUntil, List<Span> rests) {

    /** No day is longer from its beginning until it falls due, however its owner travels. */
    private static final Duration LONGEST_DAY = Duration.ofDays(3);

    /** A rest, from a moment until another or, when that is null, until further notice. */
    public record Span(Instant since, @Nullable Instant until) {

        boolean touches(Instant from, Instant to) {
            return !since.equals(until) && !since.isAfter(to) && (until == null || until.isAfter(from));
        }
    }

    /**
     * One occurrence.
     *
     * @param begins when its day begins
     * @param due when it falls due
     * @param resting whether the promise, once begun, rested at any moment of the day up to then
     */
    public record Occurrence(LocalDate day, Instant begins, Instant due, boolean resting) {}

    public PromiseOccurrences {
        rests = List.copyOf(rests);
    }

    /** Its occurrences on the days between two days, both included, oldest first. */
    public List<Occurrence> on(LocalDate from, LocalDate until) {
        return timing.days(from, until).stream()
                .map(this::occurrence)
                .filter(one -> !one.due().isBefore(runsFrom) && one.due().isBefore(runsUntil))
                .toList();
    }

    /** How many fall due from one moment until before another, rests left out. */
    public int expected(Instant from, Instant until) {
        return from.isBefore(until) ? expected(List.of(from, until))[0] : 0;
    }

    /**
     * How many fall due in each of the intervals between moments, rests left out. The days are walked once, however many intervals there
     * are.
     *
     * @param bounds in their order; an interval begins with its first moment and ends before its second
     */
    public int[] expected(List<Instant> bounds) {
        int[] counts = new int[bounds.size() - 1];
        Instant begin = later(bounds.get(0), runsFrom);
        Instant end = earlier(bounds.get(bounds.size() - 1), runsUntil);
        if (!begin.isBefore(end)) {
            return counts;
        }
        LocalDate first = LocalDate.ofInstant(begin, zones.current()).minusDays(2);
        LocalDate last = LocalDate.ofInstant(end, zones.current()).plusDays(2);
        int interval = 0;
        for (LocalDate day : timing.days(first, last)) {
            Instant due = zones.due(day, timing.time());
            if (due.isBefore(begin) || !due.isBefore(end)) {
                continue;
            }
            while (!due.isBefore(bounds.get(interval + 1))) {
                interval++;
            }
            if (!isResting(day, due)) {
                counts[interval]++;
            }
        }
        return counts;
    }

    /** When a day begins is found out only where a rest lies near it. */
    private boolean isResting(LocalDate day, Instant due) {
        Instant before = due.minus(LONGEST_DAY);
        for (Span rest : rests) {
            if (rest.touches(before, due)) {
                return occurrence(day).resting();
            }
        }
        return false;
    }

    /** Whether it rests at a moment. */
    public boolean restsAt(Instant at) {
        return rests.stream().anyMatch(rest -> rest.touches(at, at));
    }

    /** One of its days, whether or not it is one the rule knows. */
    Occurrence occurrence(LocalDate day) {
        Instant due = zones.due(day, timing.time());
        Instant begins = zones.begins(day, timing.time());
        Instant counts = later(begins, runsFrom);
        return new Occurrence(day, begins, due, rests.stream().anyMatch(rest -> rest.touches(counts, due)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
