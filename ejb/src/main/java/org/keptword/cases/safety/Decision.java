package org.keptword.cases.safety;

/** What the counselor decided on a concern. */
public enum Decision {
    GO_ON,
    STOP
}
