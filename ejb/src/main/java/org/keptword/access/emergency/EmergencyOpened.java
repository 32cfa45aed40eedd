package org.keptword.access.emergency;

import java.util.UUID;
import org.keptword.shared.CaseId;

/** A colleague opened a case in an emergency; fired in the same transaction. */
public record EmergencyOpened(CaseId caseId, UUID emergency) {}
