package org.keptword.reports.prep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.change.PlainChange;
import org.keptword.measures.scoring.Range;
import org.keptword.progress.SessionAxis;
import org.keptword.shared.ParticipantId;

/**
 * The three strands over the last sessions, as counts. The last stretch is the time since the session before.
 *
 * @param scale the scale of a measure that is drawn; empty where nothing was scored, and for everybody but the counselor
 * @param checkIns whether scores are those of the check-in; of another measure where that was never answered
 */
public record PrepStrands(SessionAxis axis, Optional<Scale> scale, boolean checkIns, List<Person> people) {

    /** A scale that is drawn. */
    public record Scale(LocalizedText title, Range range) {}

    /**
     * One person's strands; each list has as many places as the axis has stretches.
     *
     * @param words responses handed in
     * @param deeds what became of promises
     * @param trust values of the scale that is drawn, empty where there is none
     * @param scores the person's level, as the counselor reads it
     * @param changes the same as the client reads it
     */
    public record Person(
            ParticipantId id,
            String name,
            List<Integer> words,
            List<Deeds> deeds,
            List<Optional<Value>> trust,
            List<Score> scores,
            List<Changed> changes) {

        public Person {
            words = List.copyOf(words);
            deeds = List.copyOf(deeds);
            trust = List.copyOf(trust);
            scores = List.copyOf(scores);
            changes = List.copyOf(changes);
        }
    }

    /** A value at its place on the axis. */
    public record Value(Instant at, double value) {}

    /**
     * What became of promises in one stretch.
     *
     * @param unsaid fell due, and nothing was said about it
     * @param asked how often the other said whether it was noticed; nothing for a client
     */
    public record Deeds(int kept, int late, int notKept, int letGo, int unsaid, int noticed, int asked) {

        /** Kept in time or late. */
        public int keptAtAll() {
            return kept + late;
        }

        /** Those of which it was said whether they were kept. */
        public int said() {
            return kept + late + notKept;
        }

        /** Whether nothing fell due and nothing was said. */
        public boolean isNothing() {
            return said() + letGo + unsaid == 0;
        }
    }

    /**
     * The last score of a scale.
     *
     * @param fresh whether it came since the session before
     * @param before the score before it
     */
    public record Score(LocalizedText scale, double value, Instant at, boolean fresh, Optional<Double> before) {}

    /**
     * The last score of a scale as its client may read it.
     *
     * @param change empty for a first one
     */
    public record Changed(LocalizedText scale, Instant at, boolean fresh, Optional<PlainChange> change) {}

    public PrepStrands {
        people = List.copyOf(people);
    }
}
