package org.keptword.sessions;

/** What a note can refer to. */
public enum CitedKind {
    /** A piece of work that was handed in. */
    PIECE,
    PROMISE
}
