package org.keptword.homework.answer;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** An author took a response back; fired in the same transaction, which is the author's. */
public record ResponseTakenBack(CaseId caseId, ParticipantId participant, ResponseId response) {}
