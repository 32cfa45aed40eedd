package org.keptword.safety;

/** What a flag asks a human to look at. */
public enum FlagKind {
    CONTACT_HAPPENED,
    NOT_SAFE_NOW,
    /** An answer to a measure that is looked at whatever the total. */
    MEASURE_ANSWER
}
