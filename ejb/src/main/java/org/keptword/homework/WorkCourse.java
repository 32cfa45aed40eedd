package org.keptword.homework;

import java.util.List;
import org.keptword.shared.ParticipantId;

/**
 * Everything given in a case and what came of it, seen at one moment.
 *
 * @param given oldest first
 * @param handedIn what is handed in and not taken back, oldest first
 * @param pieces the same with its ratings, in the order it was given
 */
public record WorkCourse(List<GivenWork> given, List<HandedInWork> handedIn, List<WorkPiece> pieces) {

    public WorkCourse {
        given = List.copyOf(given);
        handedIn = List.copyOf(handedIn);
        pieces = List.copyOf(pieces);
    }

    /** What of it is one participant's. */
    public WorkCourse of(ParticipantId one) {
        return new WorkCourse(
                given.stream().filter(g -> g.participant().equals(one)).toList(),
                handedIn.stream().filter(w -> w.participant().equals(one)).toList(),
                pieces.stream().filter(p -> p.participant().equals(one)).toList());
    }
}
