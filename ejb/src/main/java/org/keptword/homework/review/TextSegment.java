package org.keptword.homework.review;

/** A segment of a text, compared to an earlier version. */
public record TextSegment(Change change, String text) {

    /** What became of it. */
    public enum Change {
        SAME,
        ADDED,
        /** In the earlier text only. */
        REMOVED
    }
}
