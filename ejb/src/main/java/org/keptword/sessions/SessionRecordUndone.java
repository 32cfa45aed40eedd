package org.keptword.sessions;

import java.util.Set;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/**
 * The record of a held session was undone right after it was made; fired in the same transaction. What was made of its agreements is
 * withdrawn.
 *
 * @param recording the key of the attempt that had recorded it
 * @param exercises the agreements of exercises in it
 * @param promised the promises that had been made in it
 */
public record SessionRecordUndone(
        CaseId caseId, SessionId session, UUID recording, Set<UUID> exercises, Set<PromiseId> promised) {

    public SessionRecordUndone {
        exercises = Set.copyOf(exercises);
        promised = Set.copyOf(promised);
    }
}
