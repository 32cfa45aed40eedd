package org.keptword.access;

/** Whether a person may act. */
public enum PersonState {
    ACTIVE,
    DISABLED
}
