package org.keptword.sharing;

import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;

/** The partner of an author can read a text from now on; fired in the same transaction. */
public record ShareShown(CaseId caseId, ParticipantId recipient, ShareId share) {}
