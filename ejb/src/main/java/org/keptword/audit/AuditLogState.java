package org.keptword.audit;

import java.time.Instant;

/**
 * How far the audit log is linked, and what its last check found.
 *
 * @param linked the number of the last linked entry
 * @param waiting how many are not linked yet
 * @param stopped whether linking has stopped, because the chain is not the one its head outside knows
 * @param checkedAt when it was checked last, or null when it never was; the rest is of that check
 * @param upTo the last entry the check looked at
 * @param found how many things were wrong
 * @param kind of the first of them, or null
 * @param place its number, or null
 */
public record AuditLogState(
        long linked, long waiting, boolean stopped, Instant checkedAt, long upTo, int found, String kind, Long place) {}
