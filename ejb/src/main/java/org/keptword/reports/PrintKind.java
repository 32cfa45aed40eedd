package org.keptword.reports;

/** How the reports of a day are handed over. */
public enum PrintKind {
    /** One file, one report after the other. */
    PDF,
    /** A file for each session. */
    ZIP
}
