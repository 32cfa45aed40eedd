package org.keptword.promises;

/** What became of one occurrence of a promise, as its owner says. */
public enum OutcomeKind {
    KEPT,
    KEPT_LATE,
    NOT_KEPT,
    /** Both agreed that it need not be kept this time. */
    LET_GO
}
