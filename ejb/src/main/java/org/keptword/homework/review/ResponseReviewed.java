package org.keptword.homework.review;

import java.util.UUID;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * The counselor marked a response as reviewed; fired in the same transaction. It can be undone until the feedback is visible.
 *
 * @param feedback what was sent with it
 */
public record ResponseReviewed(
        CaseId caseId, ParticipantId participant, AssignmentId assignment, ResponseId response, UUID feedback) {}
