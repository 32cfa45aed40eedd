package org.keptword.promises;

import java.util.Map;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.shared.PromiseId;

/**
 * What became of promises, by owner and interval, and of each promise in all of the intervals together.
 *
 * @param each a promise of which nothing fell due and nothing was said then is absent
 */
public record PromiseDeeds(PromiseCounts counts, Map<PromiseId, Interval> each) {

    public PromiseDeeds {
        each = Map.copyOf(each);
    }
}
