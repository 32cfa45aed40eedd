package org.keptword.retention;

/** Why something may be erased. */
public enum ErasureBasis {
    /** The practice has kept it for as long as it keeps. */
    RETENTION,
    /** The client asked for it in writing. */
    CLIENT_ASKED
}
