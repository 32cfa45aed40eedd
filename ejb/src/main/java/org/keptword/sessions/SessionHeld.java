package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * A session was held, with what was agreed; fired in the same transaction, so that a refusal of an agreed exercise takes the whole
 * act back and the counselor is told.
 */
public record SessionHeld(
        CaseId caseId,
        SessionId session,
        Optional<SessionId> next,
        Optional<Instant> nextStartsAt,
        List<Agreement> agreements) {

    /** An exercise that was agreed; its words are read through {@link Sessions#words}. */
    public record Agreement(UUID id, String exercise, Set<ParticipantId> whom) {}

    public SessionHeld {
        agreements = List.copyOf(agreements);
    }
}
