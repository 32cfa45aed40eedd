package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * An assignment and one response to it, without its answers; a recurring assignment has one for each response. What its author keeps to
 * oneself is as if it had not been handed in.
 *
 * @param begun whether it was ever given to be done; not while it waits in the queue
 * @param open whether it can be done now
 * @param gated whether part of it is work towards the other person
 * @param dueOn the day work that is given once is planned for
 * @param handedIn empty for work of which nothing is handed in
 */
public record AssignmentResult(
        AssignmentId assignment,
        ParticipantId participant,
        String exercise,
        boolean begun,
        boolean open,
        boolean gated,
        Optional<LocalDate> dueOn,
        Instant assignedAt,
        Optional<HandedIn> handedIn) {

    /**
     * A piece that is handed in and not taken back.
     *
     * @param read whether the counselor answered it
     * @param effort 0 to 4, as the counselor rates it
     * @param learning 0 to 4, as the counselor rates it
     * @param minutes spent, as the author says
     * @param difficulty 0 to 10, as the author says
     */
    public record HandedIn(
            ResponseId id,
            Instant at,
            boolean read,
            OptionalInt effort,
            OptionalInt learning,
            OptionalInt minutes,
            OptionalInt difficulty) {}
}
