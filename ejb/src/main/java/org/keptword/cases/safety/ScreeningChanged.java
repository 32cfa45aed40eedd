package org.keptword.cases.safety;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** A screening was recorded or decided; {@code open} says how the gate of the case stands now. */
public record ScreeningChanged(CaseId caseId, ParticipantId participant, boolean open) {}
