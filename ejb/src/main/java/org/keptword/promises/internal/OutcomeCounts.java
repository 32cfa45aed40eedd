package org.keptword.promises.internal;

import java.util.UUID;

/**
 * Outcomes and notices of one promise in one interval, as the database counts them.
 *
 * @param owner whose promise it is
 * @param interval from 1; 0 and beyond the last are before and after what was asked for
 * @param answered outcomes on days that fell due and did not rest: those among the expected ones
 * @param unrepaired not kept, and nothing promised to make up for it
 */
public record OutcomeCounts(
        UUID promise,
        UUID owner,
        int interval,
        int kept,
        int keptLate,
        int notKept,
        int letGo,
        int answered,
        int unrepaired,
        int noticed,
        int notNoticed,
        int seenDifferently) {

    static OutcomeCounts nothing(UUID promise, UUID owner, int interval) {
        return new OutcomeCounts(promise, owner, interval, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                promise,
                owner,
                interval,
                kept + other.kept,
                keptLate + other.keptLate,
                notKept + other.notKept,
                letGo + other.letGo,
                answered + other.answered,
                unrepaired + other.unrepaired,
                noticed + other.noticed,
                notNoticed + other.notNoticed,
                seenDifferently + other.seenDifferently);
    }
}
