package org.keptword.safety;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Command: somebody must look at one revision of one piece of work. */
public record RaiseFlag(CaseId caseId, ParticipantId participant, ResponseId response, int revision, FlagKind kind) {}
