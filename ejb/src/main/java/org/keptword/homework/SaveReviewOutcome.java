package org.keptword.homework;

/**
 * What came of a save.
 *
 * @param current what is stored now: the text just sent when it was kept, another one when it was not
 * @param moved whether the work is no longer waiting at this revision: taken back, answered or handed in anew
 */
public record SaveReviewOutcome(Kind kind, ReviewDraft current, boolean moved) {

    /** Whether it was kept. */
    public enum Kind {
        SAVED,
        /** Somebody saved another text meanwhile; nothing was changed, both are to be shown. */
        STALE,
        /** The reading was finished meanwhile; nothing was changed. */
        CONCLUDED
    }
}
