package org.keptword.homework;

/** Where a piece of work stands for those who read it. */
public enum ReviewStanding {
    /** Handed in, and waits for an answer. */
    WAITING,
    /** Answered. */
    ANSWERED,
    /** Answered and open for another round; nothing newer is handed in yet. */
    RETURNED,
    /** Taken back by its author; what was handed in before is shown. */
    WITH_AUTHOR
}
