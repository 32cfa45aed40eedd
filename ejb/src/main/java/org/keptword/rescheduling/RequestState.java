package org.keptword.rescheduling;

/** The state of a request for another time. */
public enum RequestState {
    OPEN,
    /** The client no longer asks. */
    WITHDRAWN,
    /** The session was moved, to a time that was suggested or to another one. */
    MOVED,
    /** The time of the session was kept. */
    KEPT
}
