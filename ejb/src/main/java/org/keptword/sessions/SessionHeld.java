package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/**
 * A session was held, with what was agreed; fired in the same transaction, so that a refusal of something agreed takes the whole
 * act back and the counselor is told.
 *
 * @param recording the key of the attempt that recorded it
 * @param agreements the exercises that were agreed
 * @param promised the promises that were made
 * @param reached the lines of its agenda that were talked about
 */
public record SessionHeld(
        CaseId caseId,
        SessionId session,
        UUID recording,
        Optional<SessionId> next,
        Optional<Instant> nextStartsAt,
        List<Agreement> agreements,
        List<Promised> promised,
        Set<UUID> reached) {

    /** An exercise that was agreed; its words are read through {@link Sessions#words}. */
    public record Agreement(UUID id, String exercise, Set<ParticipantId> whom) {}

    /**
     * A promise somebody made in it; its words are read through {@link Sessions#words}.
     *
     * @param agreement the line of what was agreed
     * @param id the id the promise is made with
     */
    public record Promised(UUID agreement, PromiseId id, ParticipantId owner, HoldSession.AgreedPromise terms) {}

    public SessionHeld {
        agreements = List.copyOf(agreements);
        promised = List.copyOf(promised);
        reached = Set.copyOf(reached);
    }
}
