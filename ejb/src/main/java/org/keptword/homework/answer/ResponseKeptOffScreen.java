package org.keptword.homework.answer;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * An author hides a response from the own screen; fired in the same transaction, which is the author's, while the response can be found.
 */
public record ResponseKeptOffScreen(CaseId caseId, ParticipantId participant, ResponseId response) {}
