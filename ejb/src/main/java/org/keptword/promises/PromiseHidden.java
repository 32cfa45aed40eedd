package org.keptword.promises;

import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;

/** The words of a promise are shown to nobody any longer: it ended, or its owner or the counselor hid it; fired in the same transaction. */
public record PromiseHidden(CaseId caseId, PromiseId promise) {}
