package org.keptword.vault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text that only the {@link Vault} can read. Never changes; stored as one column of bytes ({@link SealedMapping}). */
public final class Sealed {

    private final byte[] bytes;

    private final @Nullable Integer version;

    /** As it was stored. Takes the bytes over: nobody else may hold them. */
    Sealed(byte[] bytes) {
        this(bytes, null);
    }

    /** Sealed just now. */
    Sealed(byte[] bytes, @Nullable Integer version) {
        this.bytes = bytes;
        this.version = version;
    }

    /** The version of the row it was sealed for in this transaction; null if it was read from a row, whose version it has, or if rows have none. */
    @Nullable
    Integer version() {
        return version;
    }

    /** The bytes themselves, for reading only. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
