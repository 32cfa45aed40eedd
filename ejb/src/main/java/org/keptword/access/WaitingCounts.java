package org.keptword.access;

/**
 * Counts of what waits for one person.
 *
 * @param openCases cases of the counselor in which work goes on
 * @param sessions sessions planned
 */
public record WaitingCounts(long openCases, long sessions) {

    static final WaitingCounts NOTHING = new WaitingCounts(0, 0);

    /** Whether a colleague has to take something over. */
    public boolean isAnything() {
        return openCases > 0 || sessions > 0;
    }
}
