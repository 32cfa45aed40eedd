package org.keptword.promises;

/** Whom a promise is for. */
public enum Beneficiary {
    PARTNER,
    ONESELF,
    CHILDREN,
    HOUSEHOLD
}
