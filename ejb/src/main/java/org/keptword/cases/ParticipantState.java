package org.keptword.cases;

/** Where a participant stands. */
public enum ParticipantState {
    INVITED,
    ACTIVE,
    PAUSED,
    LEFT
}
