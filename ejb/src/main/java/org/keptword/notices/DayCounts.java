package org.keptword.notices;

/**
 * Counts of what waits for a counselor, as on Today.
 *
 * @param needing cases with something on their safety page that nobody has acknowledged
 * @param toReview pieces of work that wait to be read
 * @param sessions meetings planned for the day
 */
public record DayCounts(int needing, int toReview, int sessions) {

    /** A day without anything. */
    public static final DayCounts NONE = new DayCounts(0, 0, 0);

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return needing + toReview + sessions == 0;
    }
}
