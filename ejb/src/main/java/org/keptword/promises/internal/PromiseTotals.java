package org.keptword.promises.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/** Adds up what became of promises, by owner and interval. */
final class PromiseTotals {

    private final int intervals;
    private final Map<UUID, Interval[]> owners = new LinkedHashMap<>();

    PromiseTotals(int intervals) {
        this.intervals = intervals;
    }

    /** Refuses moments that are not in their order, or fewer than two. */
    static void require(List<Instant> bounds) {
        boolean ordered = bounds.size() >= 2;
        for (int i = 1; ordered && i < bounds.size(); i++) {
            ordered = bounds.get(i - 1).isBefore(bounds.get(i));
        }
        if (!ordered) {
            throw new IllegalArgumentException("Intervals lie between moments in their order");
        }
    }

    void add(UUID owner, int interval, Interval counts) {
        Interval[] sums = owners.computeIfAbsent(owner, any -> nothing());
        sums[interval] = sums[interval].plus(counts);
    }

    PromiseCounts counts() {
        return new PromiseCounts(owners.entrySet().stream()
                .map(entry ->
                        new PromiseCounts.Owner(new ParticipantId(entry.getKey()), Arrays.asList(entry.getValue())))
                .toList());
    }

    private Interval[] nothing() {
        Interval[] sums = new Interval[intervals];
        Arrays.fill(sums, Interval.NOTHING);
        return sums;
    }
}
