package org.keptword.homework;

/** Why nothing at all can be given to a participant now. */
public enum Hindrance {
    /** No consent is recorded that is in force. */
    NO_CONSENT,
    /** The participant paused. */
    PAUSED,
    /** The participant left. */
    LEFT
}
