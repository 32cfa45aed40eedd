package org.keptword.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.ParticipantId;

/** What became of promises, by owner and stretch of time. */
public record DeedsHistory(List<Person> people) {

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

    public DeedsHistory {
        people = List.copyOf(people);
    }

    /** Those counts of everybody, on an axis whose stretches they were counted in. */
    static DeedsHistory of(List<CaseLine.Who> people, PromiseCounts counts, SessionAxis axis) {
        Map<ParticipantId, List<Interval>> byOwner = counts.owners().stream()
                .collect(Collectors.toMap(PromiseCounts.Owner::owner, PromiseCounts.Owner::intervals));
        List<Interval> nothing =
                axis.stretches().stream().map(any -> Interval.NOTHING).toList();
        return new DeedsHistory(people.stream()
                .map(who -> new Person(who.id(), byOwner.getOrDefault(who.id(), nothing)))
                .toList());
    }
}
