package org.keptword.guide;

/** How an exercise is meant to come back; the counselor may choose otherwise. */
public enum ExerciseRecurrence {
    NEVER,
    DAILY,
    WEEKLY,
    /** Once before each session. */
    BEFORE_SESSION
}
