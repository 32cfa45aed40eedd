package org.keptword.vault;

import java.util.Arrays;

/** A text that only the {@link Vault} can read. Never changes; stored as one column of bytes ({@link SealedMapping}). */
public final class Sealed {

    private final byte[] bytes;

    /** Takes the bytes over: nobody else may hold them. */
    Sealed(byte[] bytes) {
        this.bytes = bytes;
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
