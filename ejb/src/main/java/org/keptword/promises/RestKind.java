package org.keptword.promises;

/** Why promises rest. An occurrence that falls into a rest is neither asked about nor counted. */
public enum RestKind {
    /** Work towards the other person is closed in the case: promises towards the partner rest. */
    GATE,
    /** A space plan that was handed in: promises towards the partner rest from its first day to its last. */
    SPACE,
    /** The participant pauses or has left: everything the participant promised rests. */
    PARTICIPANT,
    /** The counselor paused this one promise. */
    COUNSELOR,
    /** The case is closed: everything promised in it rests until the case is taken up again. */
    CLOSED;

    /** Whether only promises towards the other partner rest. */
    public boolean isTowardsPartner() {
        return this == GATE || this == SPACE;
    }
}
