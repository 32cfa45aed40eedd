package org.keptword.notices;

import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** What happened to a short note, said in the same transaction, by ids alone. */
public sealed interface ShortNoteEvent {

    /**
     * A short note of the counselor stands on a client's first page.
     *
     * @param participant whose first page, and nobody else's
     * @param note which one; its words are not in here
     */
    record Written(CaseId caseId, ParticipantId participant, UUID note) implements ShortNoteEvent {}

    /**
     * A short note of the counselor was taken off a client's first page before it was marked as read.
     *
     * @param participant whose first page it stood on
     * @param note which one
     */
    record TakenBack(CaseId caseId, ParticipantId participant, UUID note) implements ShortNoteEvent {}
}
