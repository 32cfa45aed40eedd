package org.keptword.homework;

/** Why nothing at all can be assigned to a participant now. */
public enum AssignmentObstacle {
    /** No consent is recorded that is in force. */
    NO_CONSENT,
    /** The participant paused. */
    PAUSED,
    /** The participant left. */
    LEFT
}
