package org.keptword.reports;

/** What a summary is for. */
public enum SummaryKind {
    /** How a case went so far, for those who work in it. */
    CASE,
    /** How it ended; a draft while the case is open. */
    DISCHARGE
}
