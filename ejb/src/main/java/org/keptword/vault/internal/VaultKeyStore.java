package org.keptword.vault.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.MasterKey;

/** Where the wrapped keys of a practice are found, and made for one that has none. */
public interface VaultKeyStore {

    /**
     * What is stored.
     *
     * @param keyset wrapped; null once it was erased
     * @param readAt as of which moment, by {@link System#nanoTime}
     * @param lasting whether it is there whatever becomes of the transaction at work
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Stored(byte @Nullable [] keyset, long readAt, boolean lasting) {}

    Optional<Stored> find(UUID practice);

    /**
     * Makes the first keys of a practice, or finds those that somebody else just made. They are kept together with what the transaction at
     * work seals with them, or not at all.
     *
     * @param master asked once the transaction has begun, so that a change of the master key knows of every transaction with the old one
     */
    Stored begin(UUID practice, Supplier<MasterKey> master);
}
