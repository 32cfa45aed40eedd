package org.keptword.cases.closing;

import org.keptword.shared.CaseId;

/** The work in a case was taken up again; fired in the same transaction. */
public record CaseReopened(CaseId caseId) {}
