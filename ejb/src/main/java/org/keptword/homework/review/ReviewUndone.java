package org.keptword.homework.review;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * The counselor took back what was just sent; fired in the same transaction.
 *
 * @param feedback what was taken back
 */
public record ReviewUndone(CaseId caseId, ParticipantId participant, UUID feedback) {}
