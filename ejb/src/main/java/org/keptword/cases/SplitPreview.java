package org.keptword.cases;

import java.util.List;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * What splitting a couple's case would do, in counts.
 *
 * @param splittable whether it is an open case of two of whom somebody is there still
 * @param earlier the case this one goes on from
 * @param later the cases that go on from this one
 */
public record SplitPreview(
        CaseHeader header,
        boolean splittable,
        List<Own> people,
        Joint joint,
        Optional<Linked> earlier,
        List<Linked> later) {

    /**
     * What is one participant's own.
     *
     * @param goesOn whether a case is opened for this participant: not for who has left
     * @param pieces handed in; they stay as they are and readable to their author, and to the counselor in the closed case
     * @param running exercises given that would end; they can be given anew once a consent is recorded
     * @param promises running ones that are not for the partner; they go along
     * @param goals of the own; they go along
     * @param planned meetings ahead with this participant alone; they go along
     */
    public record Own(
            ParticipantId id,
            String name,
            boolean goesOn,
            int pieces,
            int running,
            int promises,
            int goals,
            int planned) {}

    /** What is both's, and ends or stays in the closed case. */
    public record Joint(int sessions, int planned, int promises, int goals, int shared) {}

    /** Another case of the same people. */
    public record Linked(CaseId id, String name) {}

    public SplitPreview {
        people = List.copyOf(people);
        later = List.copyOf(later);
    }
}
