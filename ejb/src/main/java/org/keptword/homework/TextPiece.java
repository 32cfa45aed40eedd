package org.keptword.homework;

import java.util.Objects;

/** A stretch of a text as it stands against an earlier one. */
public record TextPiece(Change change, String text) {

    /** What became of it. */
    public enum Change {
        SAME,
        ADDED,
        /** In the earlier text only. */
        REMOVED
    }

    public TextPiece {
        Objects.requireNonNull(change);
        Objects.requireNonNull(text);
    }
}
