package org.keptword.shared;

/** How many people work in a case: one client, or both partners. */
public enum CaseMode {
    INDIVIDUAL,
    COUPLE
}
