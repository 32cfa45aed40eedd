package org.keptword.progress;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * Something worth talking about, raised by one rule with the numbers it was raised by. For staff; no client sees one. Each says how
 * things are now: what has passed is seen on the axis.
 */
public sealed interface TalkingPoint {

    /** Whom it is about. */
    ParticipantId whom();

    /**
     * Worse than at the first score by more than measuring does by itself.
     *
     * @param threshold how many points a change must exceed
     */
    record ReliablyWorse(
            ParticipantId whom,
            LocalizedText measure,
            LocalizedText scale,
            double baseline,
            double latest,
            double threshold)
            implements TalkingPoint {}

    /**
     * Fifteen points of a hundred or more below the score before, on a scale without a norm; above, where lower is better.
     *
     * @param session the session the latest score belongs to, as far as it was held
     * @param earlierSession that of the score before
     */
    record Fall(
            ParticipantId whom,
            LocalizedText measure,
            LocalizedText scale,
            double before,
            double latest,
            Optional<Integer> earlierSession,
            Optional<Integer> session)
            implements TalkingPoint {}

    /** The last assignments that fell due, none of them handed in. */
    record NotDone(ParticipantId whom, int count) implements TalkingPoint {}

    /** The part of promises that was kept fell from session to session. */
    record FewerKept(ParticipantId whom, List<Share> shares) implements TalkingPoint {

        public FewerKept {
            shares = List.copyOf(shares);
        }
    }

    /** The number of promises kept of those that were answered. */
    record Share(int kept, int answered) {}

    /** The distance between one's view of oneself and the partner's grew from check-in to check-in. */
    record GrowingGap(ParticipantId whom, List<Double> gaps) implements TalkingPoint {

        public GrowingGap {
            gaps = List.copyOf(gaps);
        }
    }
}
