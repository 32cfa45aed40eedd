package org.keptword.access;

import org.keptword.shared.CaseId;

/** A case found by a name in an emergency, with whose it is. */
public record EmergencyCase(CaseId id, String name, String counselor) {}
