package org.keptword.guide;

/** How an exercise is meant to come back; the counselor may choose otherwise. */
public enum Recurs {
    NEVER,
    DAILY,
    WEEKLY,
    /** Once before each session. */
    BEFORE_SESSION
}
