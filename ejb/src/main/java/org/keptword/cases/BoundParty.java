package org.keptword.cases;

/** Whom a contact state binds, from the participant's side. */
public enum BoundParty {
    ME,
    OTHER,
    BOTH
}
