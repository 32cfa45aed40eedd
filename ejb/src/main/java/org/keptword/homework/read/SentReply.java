package org.keptword.homework.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * What the counselor sent about a response.
 *
 * @param text the feedback, or null when there were remarks only or nothing but a sign that it was read
 */
public record SentReply(
        ResponseId response,
        AssignmentId assignment,
        ParticipantId participant,
        Instant sentAt,
        boolean returned,
        @Nullable String text,
        List<ReviewAnswer.Passage> passages,
        List<String> remarks) {

    public SentReply {
        passages = List.copyOf(passages);
        remarks = List.copyOf(remarks);
    }
}
