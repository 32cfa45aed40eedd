package org.keptword.promises;

/** Where a promise stands. */
public enum PromiseState {
    /** Waits for the counselor, because of what it is about. */
    PROPOSED,
    RUNNING,
    /** Over, because its owner ended or changed it, or because it was not begun. */
    ENDED
}
