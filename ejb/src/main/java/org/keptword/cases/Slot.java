package org.keptword.cases;

/** Partner A or B. */
public enum Slot {
    A,
    B
}
