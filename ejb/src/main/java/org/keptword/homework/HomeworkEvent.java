package org.keptword.homework;

import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** What happened to an exercise, a response or its review, said to the features above in the same transaction, by ids alone. */
public sealed interface HomeworkEvent {

    /** An assignment can be begun: assigned just now, or from the queue. */
    record AssignmentOpened(CaseId caseId, ParticipantId participant, AssignmentId assignment)
            implements HomeworkEvent {}

    /** The counselor withdrew an assignment, or undid assigning it or the record of the session that assigned or opened it. */
    record AssignmentWithdrawn(CaseId caseId, ParticipantId participant, AssignmentId assignment)
            implements HomeworkEvent {}

    /** A participant handed in a revision. */
    record ResponseHandedIn(
            CaseId caseId,
            ParticipantId participant,
            AssignmentId assignment,
            ResponseId response,
            String exercise,
            int revision)
            implements HomeworkEvent {}

    /** An author took a response back, in a transaction of the author's. */
    record ResponseTakenBack(CaseId caseId, ParticipantId participant, ResponseId response) implements HomeworkEvent {}

    /** An author lets fewer people read a response than before, in a transaction of the author's. */
    record ResponseNarrowed(CaseId caseId, ParticipantId participant, ResponseId response) implements HomeworkEvent {}

    /** An author hides a response from the own screen, in a transaction of the author's, while the response can be found. */
    record ResponseKeptOffScreen(CaseId caseId, ParticipantId participant, ResponseId response)
            implements HomeworkEvent {}

    /**
     * The counselor marked a response as reviewed. It can be undone until the feedback is visible.
     *
     * @param feedback what was sent with it
     */
    record ResponseReviewed(
            CaseId caseId, ParticipantId participant, AssignmentId assignment, ResponseId response, UUID feedback)
            implements HomeworkEvent {}

    /**
     * The counselor took back what was just sent.
     *
     * @param feedback what was taken back
     */
    record ReviewUndone(CaseId caseId, ParticipantId participant, UUID feedback) implements HomeworkEvent {}

    /**
     * The counselor answered a response, with words or with a sign that it was read. It can be undone until
     * the author can see it ({@link ReviewUndone} with the same feedback).
     *
     * @param visibleAt from when on the author can see it
     */
    record ReplySent(CaseId caseId, ParticipantId participant, UUID feedback, Instant visibleAt)
            implements HomeworkEvent {}
}
