package org.keptword.homework;

import java.util.List;
import org.keptword.shared.ParticipantId;

/**
 * All assignments of a case with their results, at one moment.
 *
 * @param given oldest first
 * @param handedIn what is handed in and not taken back, oldest first
 * @param pieces the same with its ratings, in the order it was given
 */
public record AssignmentHistory(
        List<AssignmentSummary> given, List<HandedInResponse> handedIn, List<AssignmentResult> pieces) {

    public AssignmentHistory {
        given = List.copyOf(given);
        handedIn = List.copyOf(handedIn);
        pieces = List.copyOf(pieces);
    }

    /** What of it is one participant's. */
    public AssignmentHistory of(ParticipantId one) {
        return new AssignmentHistory(
                given.stream().filter(g -> g.participant().equals(one)).toList(),
                handedIn.stream().filter(w -> w.participant().equals(one)).toList(),
                pieces.stream().filter(p -> p.participant().equals(one)).toList());
    }
}
