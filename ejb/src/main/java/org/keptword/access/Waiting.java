package org.keptword.access;

/**
 * What waits with a person, as counts.
 *
 * @param openCases cases of the counselor in which work goes on
 * @param sessions sessions planned
 */
public record Waiting(long openCases, long sessions) {

    static final Waiting NOTHING = new Waiting(0, 0);

    /** Whether a colleague has to take something over. */
    public boolean isAnything() {
        return openCases > 0 || sessions > 0;
    }
}
