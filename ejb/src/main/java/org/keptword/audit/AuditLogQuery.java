package org.keptword.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null stands for any.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param before the last entry that was shown, to go on after it
 */
public record AuditLogQuery(
        @Nullable UUID person,
        @Nullable UUID caseId,
        @Nullable AuditAction act,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID before) {}
