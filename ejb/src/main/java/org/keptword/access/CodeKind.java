package org.keptword.access;

/** What a one-time code is for. */
public enum CodeKind {
    /** An account for a client, and the place of a participant. */
    CLIENT,
    /** An account for one of the staff. */
    STAFF,
    /** A new sign-in for an account there is. */
    RENEWAL
}
