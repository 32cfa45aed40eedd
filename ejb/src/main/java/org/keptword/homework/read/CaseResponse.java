package org.keptword.homework.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * A response that is handed in and may be read, without its words. What its author keeps private is not among these.
 *
 * @param entry the day, or the Monday of the week, of an entry of an exercise that comes back
 * @param offScreen whether its author keeps it off the own screen
 * @param broughtByAuthor whether it was its author who last marked it for the session; otherwise the counselor did, or nobody
 * @param broughtAt when it was last marked for the session, or empty
 * @param effort 0 to 4, as the counselor rates it once the review is finished
 * @param learning 0 to 4, likewise
 * @param minutes spent, as the author says
 * @param difficulty 0 to 10, as the author says
 */
public record CaseResponse(
        ResponseId id,
        AssignmentId assignment,
        ParticipantId participant,
        Optional<LocalDate> entry,
        Instant handedInAt,
        State state,
        boolean offScreen,
        boolean broughtByAuthor,
        Optional<Instant> broughtAt,
        OptionalInt effort,
        OptionalInt learning,
        OptionalInt minutes,
        OptionalInt difficulty) {

    /** Where it stands. */
    public enum State {
        /** It waits for the counselor's review. */
        WAITING,
        /** It is with its author again. */
        RETURNED,
        REVIEWED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isReturned() {
        return state == State.RETURNED;
    }

    /** Whether it was marked for a session at a moment or later. */
    public boolean isBroughtSince(Instant moment) {
        return broughtAt.filter(at -> !at.isBefore(moment)).isPresent();
    }
}
