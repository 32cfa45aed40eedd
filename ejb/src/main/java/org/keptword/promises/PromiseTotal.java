package org.keptword.promises;

import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/**
 * What became of everything one participant ever promised in a case.
 *
 * @param repaired how many of those not kept were made up for by another promise
 */
public record PromiseTotal(ParticipantId owner, Interval counts, int repaired) {

    public PromiseTotal {
        if (repaired < 0 || repaired > counts.notKept()) {
            throw new IllegalArgumentException("Only what was not kept can be repaired");
        }
    }
}
