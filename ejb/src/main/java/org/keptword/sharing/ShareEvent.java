package org.keptword.sharing;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;

/** What happened to something shared or asked for, said to the features above in the same transaction, by ids alone. */
public sealed interface ShareEvent {

    /** The counselor asks an author about a text. */
    record Asked(CaseId caseId, ParticipantId author, ShareId share) implements ShareEvent {}

    /** The partner of an author can read a text from now on. */
    record Shown(CaseId caseId, ParticipantId recipient, ShareId share) implements ShareEvent {}
}
