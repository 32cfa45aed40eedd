package org.keptword.homework.assign;

import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** An assignment can be begun: assigned just now, or from the queue; fired in the same transaction. */
public record AssignmentOpened(CaseId caseId, ParticipantId participant, AssignmentId assignment) {}
