package org.keptword.cases.participants;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** A participant pauses, leaves or comes back; {@code open} says how the gate of the case stands now. */
public record ParticipantStateChanged(CaseId caseId, ParticipantId participant, ParticipantState state, boolean open) {}
