package org.keptword.cases.safety;

import java.util.List;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * Command: what one handed-in log tells of personal attempts now, whatever it told before.
 *
 * @param kept whether the log is kept to its author
 * @param attempts those unanswered or refused; empty when there are none, or when the log was taken back
 */
public record RecordReachOut(
        CaseId caseId, ParticipantId participant, ResponseId response, boolean kept, List<Attempt> attempts) {

    /** One row of the log; the row keeps its name however often it is revised. */
    public record Attempt(String row, AttemptKind kind) {}

    public RecordReachOut {
        attempts = List.copyOf(attempts);
    }

    /** What came of a personal attempt to be in touch, where the participant began and it was not answered kindly. */
    public enum AttemptKind {
        /** No answer so far. */
        UNANSWERED,
        /** The other person asked for no contact. */
        SAID_NO
    }
}
