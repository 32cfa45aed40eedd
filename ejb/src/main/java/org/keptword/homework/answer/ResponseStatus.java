package org.keptword.homework.answer;

/** The status of a response for its author. */
public enum ResponseStatus {
    /** Can be written; nothing was handed in, or it was taken back. */
    OPEN,
    /** Came back with comments and can be written again. */
    RETURNED,
    HANDED_IN,
    /** The counselor has read and answered it. */
    REVIEWED,
    /** Paused for now; own text stays readable and can be handed in as a note. */
    PAUSED,
    /** Not open yet, taken off the list, or over; own text stays readable. */
    CLOSED;

    public boolean isWritable() {
        return this == OPEN || this == RETURNED;
    }

    /** Whether it was handed in and not taken back. */
    public boolean isHandedInOnce() {
        return this == HANDED_IN || this == REVIEWED || this == RETURNED;
    }
}
