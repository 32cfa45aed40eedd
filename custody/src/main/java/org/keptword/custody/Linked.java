package org.keptword.custody;

import java.time.Instant;
import java.util.UUID;

/** One link of a chain with its entry, which is null when it is gone. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Linked(long number, Instant sealedAt, byte[] mac, UUID id, TrailEntry entry) {

    /** Whether its entry has this seal at a place after another seal. */
    boolean fits(TrailKey key, UUID practice, byte[] seal, long at, byte[] before) {
        return TrailKey.same(seal, key.link(practice, at, before, entry, sealedAt));
    }

    /** The same with its entry. */
    Linked with(TrailEntry found) {
        return new Linked(number, sealedAt, mac, id, found);
    }

    /** Its entry in the place of another. */
    Linked in(Linked other) {
        return new Linked(other.number, other.sealedAt, other.mac, id, entry);
    }
}
