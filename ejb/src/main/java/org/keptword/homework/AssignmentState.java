package org.keptword.homework;

/** The state of one assignment for the counselor. A recurring one that is open counts by its latest entry. */
public enum AssignmentState {
    QUEUED,
    ASSIGNED,
    HANDED_IN,
    RETURNED,
    REVIEWED,
    PAUSED,
    WITHDRAWN,
    ENDED
}
