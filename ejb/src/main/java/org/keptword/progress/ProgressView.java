package org.keptword.progress;

import java.util.Optional;

/**
 * What to look at.
 *
 * @param measure the name of a measure; the one scored last when empty or unknown
 * @param scale the id of one of its scales; all of a few, or the first of many, when empty or unknown
 */
public record ProgressView(Span span, Optional<String> measure, Optional<String> scale) {

    /** A span, of whatever was scored last. */
    public static ProgressView of(Span span) {
        return new ProgressView(span, Optional.empty(), Optional.empty());
    }
}
