package org.keptword.cases;

/** What the counselor decided on a concern. */
public enum Decision {
    GO_ON,
    STOP
}
