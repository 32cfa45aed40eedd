package org.keptword.cases.caseload;

import java.util.List;
import org.keptword.cases.PartnerSlot;

/**
 * How a case went between its last held sessions, in the three strands, for a small picture. Every list begins with the earliest session; a time
 * between sessions is named by the session it leads to. The time since the last session is left out, because it is not over.
 *
 * @param words how many responses were handed in before each session, without those kept for the counselor's safety page or off the author's screen
 * @param deeds what was reported about promises that fell due before each session
 * @param trust the scores of the trust check-in, a line for each participant who answered, in the order of their slots; what one partner answered is
 *     never shown to the other
 * @param range of these scores
 */
public record RecentCourse(List<Integer> words, List<Kept> deeds, List<TrustLine> trust, ScoreRange range) {

    /** So many sessions are looked back. */
    public static final int SESSIONS = 8;

    /** A case in which nothing was recorded. */
    public static final RecentCourse NONE = new RecentCourse(List.of(), List.of(), List.of(), new ScoreRange(0, 1));

    private static final int FEWEST_POINTS = 2;

    /** Promises of which it was reported whether they were kept; a late one is kept. */
    public record Kept(int kept, int answered) {

        public static final Kept NOTHING = new Kept(0, 0);

        public Kept {
            if (kept < 0 || answered < kept) {
                throw new IllegalArgumentException("No more are kept than were answered");
            }
        }

        public Kept plus(Kept other) {
            return new Kept(kept + other.kept, answered + other.answered);
        }
    }

    /** The scores of one participant, in the order of the sessions. */
    public record TrustLine(PartnerSlot slot, List<Score> scores) {

        public TrustLine {
            scores = List.copyOf(scores);
        }
    }

    /**
     * A score.
     *
     * @param place of the session it belongs to, from 0
     */
    public record Score(int place, double value) {}

    /** From the least to the greatest value a scale has. */
    public record ScoreRange(double least, double most) {

        public ScoreRange {
            if (!(least < most)) {
                throw new IllegalArgumentException("A scale goes from the least to the greatest value");
            }
        }
    }

    public RecentCourse {
        words = List.copyOf(words);
        deeds = List.copyOf(deeds);
        trust = List.copyOf(trust);
        if (words.size() != deeds.size()) {
            throw new IllegalArgumentException("Words and deeds are of the same sessions");
        }
    }

    /** The same without what partners said of each other, for lists and cards beside other people's names. */
    public RecentCourse withoutTrust() {
        return new RecentCourse(words, deeds, List.of(), range);
    }

    /** Whether there are two sessions or more, and something was handed in before one of them. */
    public boolean hasWords() {
        return words.size() >= FEWEST_POINTS && words.stream().anyMatch(count -> count > 0);
    }

    /** Whether promises were reported on before two sessions or more. */
    public boolean hasDeeds() {
        return deeds.stream().filter(one -> one.answered() > 0).count() >= FEWEST_POINTS;
    }

    /** Whether somebody answered the check-in for two sessions or more. */
    public boolean hasTrust() {
        return trust.stream().anyMatch(line -> line.scores().size() >= FEWEST_POINTS);
    }

    /** Whether there is a strand with two points or more. */
    public boolean isDrawn() {
        return hasWords() || hasDeeds() || hasTrust();
    }
}
