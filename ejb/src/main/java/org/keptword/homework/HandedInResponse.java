package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * A response that is handed in, without its answers. What its author keeps to oneself is not among these.
 *
 * @param entry the day, or the Monday of the week, of an entry of work that comes back
 * @param waiting whether it waits for the counselor's answer
 * @param returned whether it is with its author again
 * @param byAuthor whether it was its author who last marked it for the session; otherwise the counselor did, or nobody
 * @param broughtAt when it was last marked for the session, by its author or the counselor, or null
 */
public record HandedInResponse(
        ResponseId id,
        AssignmentId assignment,
        ParticipantId participant,
        Optional<LocalDate> entry,
        Instant handedInAt,
        boolean waiting,
        boolean returned,
        boolean byAuthor,
        Instant broughtAt) {}
