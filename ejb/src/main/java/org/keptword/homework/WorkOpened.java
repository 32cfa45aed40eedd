package org.keptword.homework;

import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** A piece of work can be begun that could not be before: given just now, or from the queue; fired in the same transaction. */
public record WorkOpened(CaseId caseId, ParticipantId participant, AssignmentId assignment) {}
