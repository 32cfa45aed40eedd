package org.keptword.cases;

import java.time.Instant;
import java.util.Map;
import org.keptword.access.Relation;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * A case of a caseload with whose it is and how the reader reaches it.
 *
 * @param counselor whose caseload it is
 * @param relation the strongest one by which the reader reaches it
 * @param since from when on each participant has been where the participant is now: active since joining or coming back
 * @param waits what waits on its safety page
 */
public record CaseloadLine(
        CaseLine line,
        PersonId counselor,
        String counselorName,
        Instant openedAt,
        Relation relation,
        Map<ParticipantId, Instant> since,
        PendingSafetyDecisions waits) {

    public CaseloadLine {
        since = Map.copyOf(since);
    }

    /** Whether the reader acts in it; supervision reads. */
    public boolean mayWork() {
        return relation.mayWork();
    }
}
