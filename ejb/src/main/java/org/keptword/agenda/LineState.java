package org.keptword.agenda;

/** What the counselor decided about a line. */
public enum LineState {
    /** Nothing yet: it is derived, and no row stands for it. */
    SUGGESTED,
    KEPT,
    /** It was talked about. */
    REACHED,
    DROPPED
}
