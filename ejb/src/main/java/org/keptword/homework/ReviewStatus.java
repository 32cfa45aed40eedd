package org.keptword.homework;

/** The status of a response for its readers. */
public enum ReviewStatus {
    /** Handed in, and waits for an answer. */
    WAITING,
    /** Answered. */
    ANSWERED,
    /** Answered and open for another round; nothing newer is handed in yet. */
    RETURNED,
    /** Taken back by its author; what was handed in before is shown. */
    WITH_AUTHOR
}
