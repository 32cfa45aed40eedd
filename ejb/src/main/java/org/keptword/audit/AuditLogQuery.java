package org.keptword.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries are asked for; null stands for any.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param before the last entry that was shown, to go on after it
 */
public record AuditLogQuery(UUID person, UUID caseId, AuditAction act, Instant from, Instant until, UUID before) {}
