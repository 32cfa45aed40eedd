package org.keptword.sessions;

import java.time.Instant;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * One session in a list.
 *
 * @param with the one participant it is with; empty for everybody in the case
 * @param ordinal the how-manieth held session of the case, from 1; empty while it is not held
 */
public record SessionLine(
        SessionId id,
        CaseId caseId,
        Optional<ParticipantId> with,
        Instant startsAt,
        int minutes,
        String place,
        SessionState state,
        Optional<Integer> ordinal) {}
