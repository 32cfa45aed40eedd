package org.keptword.cases.gate;

import org.keptword.shared.CaseId;

/** The counselor picked the moment: what clients had of joint work is paused for them from now on; fired in the same transaction. */
public record JointWorkPaused(CaseId caseId) {}
