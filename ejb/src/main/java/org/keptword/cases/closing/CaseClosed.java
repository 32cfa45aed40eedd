package org.keptword.cases.closing;

import org.keptword.shared.CaseId;

/** The work in a case ended; fired in the same transaction. Taking it up again changes nothing of what ended with it. */
public record CaseClosed(CaseId caseId) {}
