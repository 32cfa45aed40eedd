package org.keptword.sessions;

import java.time.Instant;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;

/**
 * A progress note that waits for a signature; none of its words.
 *
 * @param author whose note it is
 * @param participant the partner it is about; empty for a joint one
 * @param signed whether its author signed it, so that only the co-signature is missing
 */
public record NoteToSign(
        PersonId author,
        CaseId caseId,
        SessionId session,
        Instant startedAt,
        Optional<ParticipantId> participant,
        boolean signed) {}
