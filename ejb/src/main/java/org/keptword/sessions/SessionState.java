package org.keptword.sessions;

/** Whether a meeting lies ahead, took place, was missed, or was called off. */
public enum SessionState {
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
