package org.keptword.cases.safety;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** The contact state of a participant was set anew; {@code open} says how the gate of the case stands now. */
public record ContactStateChanged(CaseId caseId, ParticipantId participant, boolean open) {}
