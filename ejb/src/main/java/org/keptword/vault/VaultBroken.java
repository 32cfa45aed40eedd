package org.keptword.vault;

/** A text could not be sealed or opened: a wrong key, or bytes that were altered or moved. */
public class VaultBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
