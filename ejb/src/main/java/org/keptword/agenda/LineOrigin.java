package org.keptword.agenda;

/** Where a line of an agenda comes from, in the order in which suggestions stand. */
public enum LineOrigin {
    /** Something on the safety page waits to be looked at; that is all that is said. */
    SAFETY,
    /** A piece of work its author marked for the session. */
    BY_CLIENT,
    /** A piece of work the counselor marked for the session, or words the counselor put down. */
    BY_COUNSELOR,
    /** A promise that was not kept, with nothing promised to make up for it. */
    NOT_KEPT,
    /** What one says was kept beside what the other noticed. */
    DIFFERENCE,
    /** Raised by a rule that looks at the course of the case. */
    TALKING_POINT,
    /** Work that is past its day for the second time. */
    LATE_WORK
}
