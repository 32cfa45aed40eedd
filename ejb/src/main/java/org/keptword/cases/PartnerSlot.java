package org.keptword.cases;

/** Partner A or B. */
public enum PartnerSlot {
    A,
    B
}
