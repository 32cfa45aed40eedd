package org.keptword.notices;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A short note of the counselor was taken off a client's first page before it was marked as read; fired in the same transaction.
 *
 * @param participant whose first page it stood on
 * @param note which one
 */
public record ShortNoteTakenBack(CaseId caseId, ParticipantId participant, UUID note) {}
