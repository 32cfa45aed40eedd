package org.keptword.sessions;

/** Who called a meeting off, or who stayed away: one of the participants by the slot, both of them, the counselor, the practice. */
public enum ByWhom {
    A,
    B,
    BOTH,
    COUNSELOR,
    PRACTICE;

    /** Whether it is somebody who was to come, so that a meeting can be missed by them. */
    public boolean isClient() {
        return this == A || this == B || this == BOTH;
    }
}
