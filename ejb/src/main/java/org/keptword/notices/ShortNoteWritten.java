package org.keptword.notices;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A short note of the counselor stands on a client's first page; fired in the same transaction.
 *
 * @param participant whose first page, and nobody else's
 * @param note which one; its words are not in here
 */
public record ShortNoteWritten(CaseId caseId, ParticipantId participant, UUID note) {}
