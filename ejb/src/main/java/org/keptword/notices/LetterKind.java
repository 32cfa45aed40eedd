package org.keptword.notices;

/** What a mail says. */
public enum LetterKind {
    /** The bare fact that something needs a counselor, at once. */
    FLAG,
    /** That something waits for a client, once a day. */
    NEWS,
    /** What waits for a counselor, in numbers, in the morning. */
    DIGEST
}
