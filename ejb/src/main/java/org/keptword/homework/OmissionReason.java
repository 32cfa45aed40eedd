package org.keptword.homework;

/** Why an exercise, or a part of it, is not assigned. Says no more than a page may say: which fact closes contact stands on Safety. */
public enum OmissionReason {
    /** The exercise is not meant for this mode (individual, couple), or nothing of it remains in it. */
    NOT_FOR_MODE,
    /** The exercise is not meant for the aim of this case. */
    NOT_FOR_AIM,
    /** All of it is an act towards the other person or needs the other, and work towards the other is closed. */
    CONTACT_CLOSED,
    /** The participant has it already: open, paused or waiting. */
    GIVEN_ALREADY
}
