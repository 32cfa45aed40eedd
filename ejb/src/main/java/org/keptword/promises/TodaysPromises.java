package org.keptword.promises;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a client is asked about today.
 *
 * @param today the promises of today, answered ones included, and what was answered just now
 * @param earlier days of the last week that are not answered, the newest first
 * @param paused whether promises towards the other partner rest
 */
public record TodaysPromises(List<PromiseDay> today, List<PromiseDay> earlier, boolean paused) {

    public TodaysPromises {
        today = List.copyOf(today);
        earlier = List.copyOf(earlier);
    }

    /** Everything in it. */
    public Stream<PromiseDay> all() {
        return Stream.concat(today.stream(), earlier.stream());
    }
}
