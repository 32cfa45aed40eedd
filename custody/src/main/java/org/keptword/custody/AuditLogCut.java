package org.keptword.custody;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a practice's chain begins: after the last link that was removed because the practice keeps entries no longer.
 *
 * @param number of that link, which is how many entries were removed; 0 where none were
 * @param mac the seal the first link that is left was made over
 * @param at when entries were removed last
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record AuditLogCut(UUID practice, long number, byte[] mac, Instant at, byte[] signature) {

    /** The beginning of a chain of which nothing was removed. */
    static AuditLogCut none(UUID practice) {
        return new AuditLogCut(practice, 0, AuditLogKey.beginning(), Instant.EPOCH, new byte[0]);
    }

    static AuditLogCut signed(AuditLogKey key, LinkedAuditEntry last, UUID practice, Instant at) {
        return new AuditLogCut(
                practice, last.number(), last.mac(), at, key.cut(practice, last.number(), last.mac(), at));
    }

    boolean isSignedBy(AuditLogKey key) {
        return number == 0 || AuditLogKey.same(signature, key.cut(practice, number, mac, at));
    }

    /** Whether it is genuine and no older than a head knows. */
    boolean isKnownTo(AuditLogHead head, AuditLogKey key) {
        return isSignedBy(key)
                && number >= head.removed()
                && (number > head.removed() || AuditLogKey.same(mac, head.removedMac()));
    }
}
