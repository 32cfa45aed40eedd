package org.keptword.sessions;

/** How often a planned meeting comes back. */
public enum Repeat {
    ONCE(0),
    EVERY_WEEK(1),
    EVERY_TWO_WEEKS(2),
    EVERY_FOUR_WEEKS(4);

    private final int weeks;

    Repeat(int weeks) {
        this.weeks = weeks;
    }

    /** The weeks from one meeting to the next; 0 where there is no next one. */
    public int weeks() {
        return weeks;
    }
}
