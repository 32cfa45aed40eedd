package org.keptword.vault;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** A text that only the {@link Vault} can read. */
@Embeddable
public class Sealed implements Serializable {

    private static final long serialVersionUID = 1L;

    private byte[] bytes;

    protected Sealed() {}

    Sealed(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes).clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether there is something in it: an embeddable read from an empty column holds nothing. */
    public static boolean isPresent(Sealed sealed) {
        return sealed != null && sealed.bytes != null;
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
