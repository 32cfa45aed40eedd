package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.promises.PromiseCounts;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/** Puts what the database counts beside what was expected. Three statements, however many outcomes there are. */
@ApplicationScoped
public class Counting {

    private static final List<Instant> ALWAYS = List.of(Instant.EPOCH, Instant.parse("2999-12-31T00:00:00Z"));

    @Inject
    Tallies tallies;

    @Inject
    Clock clock;

    /** One promise over all its time, as the list of a case shows it. */
    public record Whole(Interval counts, int unrepaired) {

        static final Whole NOTHING = new Whole(Interval.NOTHING, 0);
    }

    /** By owner, for the intervals between the moments given, in order. */
    public PromiseCounts counts(List<Instant> bounds, Permit permit) {
        if (bounds.size() < 2
                || !bounds.equals(bounds.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("Intervals lie between moments in their order");
        }
        if (permit.reach() == Permit.Reach.OWN && permit.participants().isEmpty()) {
            return new PromiseCounts(List.of());
        }
        Map<UUID, Map<Integer, Tally>> counted = byPromise(tallies.count(bounds, clock.instant(), permit));
        Map<UUID, List<Interval>> owners = new LinkedHashMap<>();
        for (Tallies.OwnedCourse one : tallies.courses(tallies.rests(permit), permit)) {
            List<Interval> sums = owners.computeIfAbsent(
                    one.owner(), owner -> new ArrayList<>(Collections.nCopies(bounds.size() - 1, Interval.NOTHING)));
            for (int i = 1; i < bounds.size(); i++) {
                Tally tally =
                        counted.getOrDefault(one.promise(), Map.of()).getOrDefault(i, Tally.nothing(one.promise(), i));
                int expected = one.course().expected(bounds.get(i - 1), notAfterNow(bounds.get(i)));
                sums.set(i - 1, sums.get(i - 1).plus(interval(tally, expected)));
            }
        }
        return new PromiseCounts(owners.entrySet().stream()
                .map(entry -> new PromiseCounts.Owner(new ParticipantId(entry.getKey()), entry.getValue()))
                .toList());
    }

    /** Promises of a case over all their time; one statement. */
    public Map<UUID, Whole> whole(List<Tallies.OwnedCourse> courses, Permit permit) {
        Instant now = clock.instant();
        Map<UUID, Map<Integer, Tally>> counted = byPromise(tallies.count(ALWAYS, now, permit));
        Map<UUID, Whole> found = new HashMap<>();
        for (Tallies.OwnedCourse one : courses) {
            Tally tally =
                    counted.getOrDefault(one.promise(), Map.of()).getOrDefault(1, Tally.nothing(one.promise(), 1));
            int expected = one.course().expected(Instant.EPOCH, now);
            found.put(one.promise(), new Whole(interval(tally, expected), tally.unrepaired()));
        }
        return found;
    }

    private Instant notAfterNow(Instant bound) {
        Instant now = clock.instant();
        return bound.isAfter(now) ? now : bound;
    }

    private static Interval interval(Tally tally, int expected) {
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

    private static Map<UUID, Map<Integer, Tally>> byPromise(List<Tally> counted) {
        Map<UUID, Map<Integer, Tally>> found = new HashMap<>();
        counted.forEach(tally ->
                found.computeIfAbsent(tally.promise(), id -> new HashMap<>()).put(tally.interval(), tally));
        return found;
    }
}
