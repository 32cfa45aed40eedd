package org.keptword.progress;

import java.util.List;
import org.keptword.shared.ParticipantId;

/** What was written, by person and stretch of time. */
public record WordsHistory(List<Person> people) {

    /** Effort and learning are rated from 0 to this. */
    public static final int MOST = 4;

    /** One person's work, stretch by stretch. */
    public record Person(ParticipantId id, List<Work> stretches) {

        public Person {
            stretches = List.copyOf(stretches);
        }

        /** All of it together. */
        public Work whole() {
            return stretches.stream().reduce(Work.NOTHING, Work::plus);
        }
    }

    /**
     * Responses that were handed in.
     *
     * @param read how many of them the counselor answered
     */
    public record Work(
            int handedIn,
            int read,
            CaseProgress.Mean effort,
            CaseProgress.Mean learning,
            CaseProgress.Mean minutes,
            CaseProgress.Mean difficulty) {

        public static final Work NOTHING = new Work(
                0, 0, CaseProgress.Mean.NONE, CaseProgress.Mean.NONE, CaseProgress.Mean.NONE, CaseProgress.Mean.NONE);

        /** Both together. */
        public Work plus(Work other) {
            return new Work(
                    handedIn + other.handedIn,
                    read + other.read,
                    effort.plus(other.effort),
                    learning.plus(other.learning),
                    minutes.plus(other.minutes),
                    difficulty.plus(other.difficulty));
        }
    }

    public WordsHistory {
        people = List.copyOf(people);
    }
}
