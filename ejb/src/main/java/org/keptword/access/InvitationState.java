package org.keptword.access;

/** Where an invitation stands. */
public enum InvitationState {
    /** Its code lets somebody in. */
    OPEN,
    /** An account was asked for, and it is not known yet whether it was made. Its code still lets the same person go on. */
    ACCOUNT_BEGUN,
    USED,
    REVOKED
}
