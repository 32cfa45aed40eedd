package org.keptword.retention;

import java.util.List;

/** What would be erased, in counts; kinds of which there is nothing are not in it. */
public record ErasurePreview(List<Count> counts) {

    /** The number of one kind; at least 1. */
    public record Count(ErasedKind kind, long count) {

        public Count {
            if (count < 1) {
                throw new IllegalArgumentException("Only what is there is counted");
            }
        }
    }

    public ErasurePreview {
        counts = List.copyOf(counts);
    }

    /** How many of a kind. */
    public long of(ErasedKind kind) {
        return counts.stream()
                .filter(one -> one.kind() == kind)
                .mapToLong(Count::count)
                .sum();
    }

    /** What a preview counts. What its author alone can read is never counted, nor is a process note. */
    public enum ErasedKind {
        /** Responses that were handed in. */
        WORK,
        REPLIES,
        PROMISES,
        GOALS,
        POINTS,
        SHARED,
        /** Short notes to the client. */
        MESSAGES,
        /** Session notes. */
        NOTES,
        /** What is on the safety page. */
        SAFETY
    }
}
