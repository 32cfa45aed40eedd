package org.keptword.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.goals.OwnGoals;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.change.PlainChange;

/**
 * How it goes for the client who asks, in what is the client's own: nobody else's number, no class, no gap, no verdict.
 *
 * @param goals the own goals
 * @param stretches the time between sessions, the latest first
 * @param scores the own scores, the last of each scale
 */
public record OwnProgress(OwnGoals goals, List<Stretch> stretches, List<Score> scores) {

    /**
     * The time before a session, or since the last one.
     *
     * @param session when the session was that it leads to; empty for the time since the last one
     * @param handedIn pieces handed in
     * @param kept promises kept in time
     * @param late kept late
     * @param notKept not kept
     * @param letGo let go by agreement
     */
    public record Stretch(Optional<Instant> session, int handedIn, int kept, int late, int notKept, int letGo) {

        /** Those of which it was said whether they were kept. */
        public int answered() {
            return kept + late + notKept;
        }
    }

    /**
     * The last score of a scale, beside the one before it.
     *
     * @param change empty for a first one
     */
    public record Score(LocalizedText measure, LocalizedText scale, Instant at, Optional<PlainChange> change) {}

    public OwnProgress {
        stretches = List.copyOf(stretches);
        scores = List.copyOf(scores);
    }
}
