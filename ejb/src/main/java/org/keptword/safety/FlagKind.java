package org.keptword.safety;

/** What a flag asks a human to look at. */
public enum FlagKind {
    CONTACT_HAPPENED,
    NOT_SAFE_NOW
}
