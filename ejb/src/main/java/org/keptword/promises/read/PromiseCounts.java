package org.keptword.promises.read;

import java.util.List;
import org.keptword.shared.ParticipantId;

/**
 * What became of promises, by owner and interval. An occurrence belongs to the interval its due moment lies in, however early or late
 * it was answered.
 */
public record PromiseCounts(List<Owner> owners) {

    /** The intervals of one owner, in order of time. */
    public record Owner(ParticipantId owner, List<Interval> intervals) {

        public Owner {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * One interval. The last three are what the partner said; a client who asks finds 0 there.
     *
     * @param unanswered fell due, did not rest, and nothing was said about it
     */
    public record Interval(
            int kept,
            int keptLate,
            int notKept,
            int letGo,
            int unanswered,
            int noticed,
            int notNoticed,
            int seenDifferently) {

        public static final Interval NOTHING = new Interval(0, 0, 0, 0, 0, 0, 0, 0);

        public Interval plus(Interval other) {
            return new Interval(
                    kept + other.kept,
                    keptLate + other.keptLate,
                    notKept + other.notKept,
                    letGo + other.letGo,
                    unanswered + other.unanswered,
                    noticed + other.noticed,
                    notNoticed + other.notNoticed,
                    seenDifferently + other.seenDifferently);
        }

        /** Kept in time or late. */
        public int keptAtAll() {
            return kept + keptLate;
        }

        /** Those of which it was said whether they were kept; what was let go is not among them. */
        public int answered() {
            return kept + keptLate + notKept;
        }
    }

    public PromiseCounts {
        owners = List.copyOf(owners);
    }
}
