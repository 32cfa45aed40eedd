package org.keptword.notices;

/**
 * What waits for a counselor, as the page of the day counts it.
 *
 * @param needing cases with something on their safety page that nobody has acknowledged
 * @param toReview pieces of work that wait to be read
 * @param sessions meetings planned for the day
 */
public record DayInNumbers(int needing, int toReview, int sessions) {

    /** A day without anything. */
    public static final DayInNumbers NONE = new DayInNumbers(0, 0, 0);

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return needing + toReview + sessions == 0;
    }
}
