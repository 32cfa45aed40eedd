package org.keptword.cases;

/** What came of a personal attempt to be in touch, where the participant began and it was not answered kindly. */
public enum ContactAttemptKind {
    /** No answer so far. */
    UNANSWERED,
    /** The other person asked for no contact. */
    SAID_NO
}
