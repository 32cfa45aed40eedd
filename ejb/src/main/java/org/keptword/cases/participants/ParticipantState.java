package org.keptword.cases.participants;

/** Where a participant stands. */
public enum ParticipantState {
    INVITED,
    ACTIVE,
    PAUSED,
    LEFT
}
