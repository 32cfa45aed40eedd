package org.keptword.cases;

import java.time.Instant;
import org.keptword.shared.CaseId;

/**
 * The work in a case was taken up again; fired in the same transaction. What ended with it begins again one by one, by the counselor.
 *
 * @param closedAt when it had ended: nothing fell due from then on until now
 */
public record CaseReopened(CaseId caseId, Instant closedAt) {}
