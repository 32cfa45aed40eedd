package org.keptword.sharing;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;

/** The counselor asks an author about a text; fired in the same transaction. */
public record ShareAsked(CaseId caseId, ParticipantId author, ShareId share) {}
