package org.keptword.homework.answer;

import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** A participant handed in a revision; fired in the same transaction. */
public record ResponseHandedIn(
        CaseId caseId,
        ParticipantId participant,
        AssignmentId assignment,
        ResponseId response,
        String exercise,
        int revision) {}
