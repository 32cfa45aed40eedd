package org.keptword.cases;

/** Why work in a case ended, in the only words for it that may stand on a summary. */
public enum ClosingReason {
    GOAL_REACHED,
    AGREED_END,
    /** One partner left. A summary that leaves a partner out does not say it. */
    PARTNER_LEFT,
    REFERRED,
    STOPPED_COMING,
    OTHER
}
