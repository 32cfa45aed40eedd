package org.keptword.shared;

/** Where the work of a case is heading. */
public enum Aim {
    REPAIR,
    UNDECIDED,
    PART_WELL
}
