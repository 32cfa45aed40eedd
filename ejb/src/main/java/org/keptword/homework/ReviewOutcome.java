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
    REVIEWED,
    /** Answered before, and once more with words; the work stays where it stands. */
    FURTHER;

    /** Whether the reply and the comments go to the author. */
    public boolean carriesWords() {
        return this == SENT || this == RETURNED || this == FURTHER;
    }
}
