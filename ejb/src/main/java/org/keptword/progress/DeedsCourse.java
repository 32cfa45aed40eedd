package org.keptword.progress;

import java.util.List;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/** What became of promises, by owner and stretch of time. */
public record DeedsCourse(List<Person> people) {

    /** One person's promises, stretch by stretch. */
    public record Person(ParticipantId id, List<Interval> stretches) {

        public Person {
            stretches = List.copyOf(stretches);
        }

        /** All of it together. */
        public Interval whole() {
            return stretches.stream().reduce(Interval.NOTHING, Interval::plus);
        }
    }

    public DeedsCourse {
        people = List.copyOf(people);
    }
}
