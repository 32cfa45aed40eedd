package org.keptword.vault.internal;

import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.MasterKey;

/** Where the wrapped keys of a practice are found, and made for one that has none. */
public interface KeyShelf {

    /**
     * What is stored.
     *
     * @param keyset wrapped; null once it was erased
     * @param readAt as of which moment, by {@link System#nanoTime}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Stored(byte[] keyset, long readAt) {}

    Optional<Stored> find(UUID practice);

    /** Makes the first keys of a practice, or finds those that somebody else just made. They are kept before this returns. */
    Stored begin(UUID practice, MasterKey master);
}
