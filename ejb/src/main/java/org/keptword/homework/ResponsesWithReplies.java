package org.keptword.homework;

import java.util.List;
import org.keptword.shared.ParticipantId;

/**
 * Responses with their answers, and the replies to them.
 *
 * @param inFull in the order they were handed in
 * @param sent what was sent and not undone, oldest first; also about pieces that are not in full here
 */
public record ResponsesWithReplies(List<FullResponse> inFull, List<SentReply> sent) {

    public ResponsesWithReplies {
        inFull = List.copyOf(inFull);
        sent = List.copyOf(sent);
    }

    /** What of it is one participant's. */
    public ResponsesWithReplies of(ParticipantId one) {
        return new ResponsesWithReplies(
                inFull.stream().filter(w -> w.participant().equals(one)).toList(),
                sent.stream().filter(s -> s.participant().equals(one)).toList());
    }
}
