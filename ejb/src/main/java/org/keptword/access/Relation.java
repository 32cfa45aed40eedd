package org.keptword.access;

/** Why a person reaches a case. */
public enum Relation {
    OWNER,
    COVER,
    SUPERVISION,
    EMERGENCY,
    CLIENT;

    /** Supervision reads (and later signs notes); it gives no homework and writes no feedback. */
    public boolean mayWork() {
        return this != SUPERVISION;
    }
}
