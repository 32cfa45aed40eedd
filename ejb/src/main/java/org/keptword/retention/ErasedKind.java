package org.keptword.retention;

/** What a preview counts. What its author alone can read is never counted, nor is a process note. */
public enum ErasedKind {
    /** Pieces of work that were handed in. */
    WORK,
    REPLIES,
    PROMISES,
    GOALS,
    POINTS,
    SHARED,
    /** Short notes to the client. */
    MESSAGES,
    /** Session notes. */
    NOTES,
    /** What stands on the safety page. */
    SAFETY
}
