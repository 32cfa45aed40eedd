package org.keptword.retention;

import org.keptword.shared.CaseId;

/** A case in which a proposal to erase waits for a second person. */
public record WaitingErasure(CaseId caseId, String caseName) {}
