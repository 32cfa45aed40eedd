package org.keptword.homework;

import java.util.List;
import org.keptword.shared.ParticipantId;

/**
 * Pieces of work in full and what was replied.
 *
 * @param inFull in the order they were handed in
 * @param sent what was sent and not undone, oldest first; also about pieces that are not in full here
 */
public record ToldWork(List<AnsweredWork> inFull, List<SentReply> sent) {

    public ToldWork {
        inFull = List.copyOf(inFull);
        sent = List.copyOf(sent);
    }

    /** What of it is one participant's. */
    public ToldWork of(ParticipantId one) {
        return new ToldWork(
                inFull.stream().filter(w -> w.participant().equals(one)).toList(),
                sent.stream().filter(s -> s.participant().equals(one)).toList());
    }
}
