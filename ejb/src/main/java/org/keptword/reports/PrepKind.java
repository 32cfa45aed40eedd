package org.keptword.reports;

/** For whose eyes a prep report is made. */
public enum PrepKind {
    /** The counselor alone. */
    COUNSELOR,
    /** Both partners with the counselor: only what both may see. */
    TABLE,
    /** One partner: the own things and what was shared with that partner. */
    PARTNER
}
