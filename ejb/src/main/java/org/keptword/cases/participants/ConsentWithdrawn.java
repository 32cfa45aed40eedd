package org.keptword.cases.participants;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** A participant took the agreement back, and no other is in force; fired in the same transaction. */
public record ConsentWithdrawn(CaseId caseId, ParticipantId participant) {}
