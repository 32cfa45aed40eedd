package org.keptword.homework;

/** How a reading ends. */
public enum ReviewOutcome {
    /** Read, with a thank you and no other words. */
    SEEN,
    /** Answered with words. */
    SENT,
    /** Answered with words and opened for another round. */
    RETURNED,
    /** Read, without a word. */
    REVIEWED;

    /** Whether the reply and the comments go to the author. */
    public boolean carriesWords() {
        return this == SENT || this == RETURNED;
    }
}
