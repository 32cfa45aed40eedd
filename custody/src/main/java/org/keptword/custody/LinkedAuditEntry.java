package org.keptword.custody;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link of a chain with its entry, which is null when it is gone. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LinkedAuditEntry(
        long number,
        Instant sealedAt,
        byte[] mac,
        UUID id,
        @Nullable AuditLogEntry entry) {

    /** Whether its entry has this seal at a place after another seal. */
    boolean fits(AuditLogKey key, UUID practice, byte[] seal, long at, byte[] before) {
        return AuditLogKey.same(seal, key.link(practice, at, before, Objects.requireNonNull(entry), sealedAt));
    }

    /** The same with its entry. */
    LinkedAuditEntry with(@Nullable AuditLogEntry found) {
        return new LinkedAuditEntry(number, sealedAt, mac, id, found);
    }

    /** Its entry in the place of another. */
    LinkedAuditEntry in(LinkedAuditEntry other) {
        return new LinkedAuditEntry(other.number, other.sealedAt, other.mac, id, entry);
    }
}
