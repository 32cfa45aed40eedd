package org.keptword.homework;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** An author keeps a piece of work off the own screen; fired in the same transaction, which is the author's, while the piece can be found. */
public record WorkKeptOffScreen(CaseId caseId, ParticipantId participant, ResponseId response) {}
