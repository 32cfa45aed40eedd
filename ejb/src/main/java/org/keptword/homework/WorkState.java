package org.keptword.homework;

/** How one assignment stands for the counselor. A recurring one that is open counts by its latest entry. */
public enum WorkState {
    QUEUED,
    ASSIGNED,
    HANDED_IN,
    RETURNED,
    REVIEWED,
    PAUSED,
    WITHDRAWN,
    ENDED
}
