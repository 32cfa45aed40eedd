package org.keptword.rescheduling;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** What happened to a request for another time, said in the same transaction, by ids alone. */
public sealed interface RequestEvent {

    /**
     * A request was answered: the session was moved, or its time was kept.
     *
     * @param participant who asked, and nobody else
     */
    record Answered(CaseId caseId, ParticipantId participant, UUID request) implements RequestEvent {}

    /** An answer was undone at once; the request is open again. */
    record Reopened(CaseId caseId, ParticipantId participant, UUID request) implements RequestEvent {}
}
