package org.keptword.audit;

/** What was done to the object of an audit log entry. */
public enum AuditAction {
    READ,
    LIST,
    CREATE,
    CHANGE,
    HAND_IN,
    SEND,
    EXPORT,
    /** Made readable to the other partner. */
    SHARE,
    REFUSE,
    SIGN_IN,
    /** Taken back with a reason; the mark of it stays. */
    WITHDRAW,
    /** Put the own name to it. */
    SIGN,
    /** Made unreadable, or removed, for good. */
    ERASE
}
