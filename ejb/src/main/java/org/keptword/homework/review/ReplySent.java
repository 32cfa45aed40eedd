package org.keptword.homework.review;

import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * The counselor answered a piece of work, with words or with a sign that it was read; fired in the same transaction. It can be undone until
 * the author can see it ({@link ReviewUndone} with the same feedback).
 *
 * @param visibleAt from when on the author can see it
 */
public record ReplySent(CaseId caseId, ParticipantId participant, UUID feedback, Instant visibleAt) {}
