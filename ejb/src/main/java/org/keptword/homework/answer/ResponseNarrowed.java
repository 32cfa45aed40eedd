package org.keptword.homework.answer;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** An author lets fewer people read a response than before; fired in the same transaction, which is the author's. */
public record ResponseNarrowed(CaseId caseId, ParticipantId participant, ResponseId response) {}
