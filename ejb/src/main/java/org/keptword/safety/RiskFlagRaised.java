package org.keptword.safety;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A human must look at something; fired in the same transaction, which is the one of the hand-in.
 *
 * @param participant whose hand-in it was
 */
public record RiskFlagRaised(CaseId caseId, ParticipantId participant, UUID flag) {}
