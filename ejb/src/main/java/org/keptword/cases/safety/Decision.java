package org.keptword.cases.safety;

/** What the counselor decided on a concern. */
public enum Decision {
    GO_ON,
    /** Each works alone: nothing towards the other person, and no session with both. */
    INDIVIDUAL,
    STOP
}
