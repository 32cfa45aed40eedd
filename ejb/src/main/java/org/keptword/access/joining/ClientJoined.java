package org.keptword.access.joining;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** Somebody used an invitation and is a person of the practice now. */
public record ClientJoined(CaseId caseId, ParticipantId participant, PersonId person) {}
