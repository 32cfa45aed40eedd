package org.keptword.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.PracticeKeys;
import org.keptword.shared.Contract;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.WholeText;

/**
 * Seals and opens texts and files (authenticated encryption, AES-256-GCM by Tink) with the key of their practice. Length and other checks
 * come before sealing: nothing can be searched or sorted afterwards. Once a practice's key was erased, everything of it is refused.
 */
public final class Vault {

    private final Keys keys;

    Vault(Keys keys) {
        this.keys = keys;
    }

    Keys keys() {
        return keys;
    }

    /** What seals and opens for a practice. */
    interface Keys {

        byte[] seal(UUID practice, byte[] text, byte[] place) throws GeneralSecurityException;

        byte[] open(UUID practice, byte[] sealed, byte[] place) throws GeneralSecurityException;

        /** The keys of a practice as they are stored now, whatever is held in memory; empty before there are any. */
        Optional<PracticeKeys> find(UUID practice);

        /** The same; makes the first ones. */
        PracticeKeys begun(UUID practice);
    }

    /** Seals a text for its place; null stays null. Every code unit comes back exactly; what could not is refused ({@link WholeText}). */
    @Contract("_, !null -> !null")
    public @Nullable Sealed seal(SealedColumn column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        WholeText.require(text);
        return sealFile(column, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals a file for its place. */
    public Sealed sealFile(SealedColumn column, byte[] file) {
        try {
            return new Sealed(keys.seal(column.practice(), file, column.associatedData()), column.version());
        } catch (GeneralSecurityException e) {
            throw new Broken("what was to be sealed for " + column.table() + "." + column.column() + " was not", e);
        }
    }

    /** The text sealed for this place; null when there is none. Refuses what was sealed for another place or version, or altered. */
    @Contract("_, !null -> !null")
    public @Nullable String open(SealedColumn column, @Nullable Sealed sealed) {
        return sealed == null ? null : new String(openFile(column, sealed), StandardCharsets.UTF_8);
    }

    /** The file sealed for this place. Refuses what was sealed for another place or version, or altered. */
    public byte[] openFile(SealedColumn column, Sealed sealed) {
        SealedColumn place = sealed.version() == null ? column : column.at(sealed.version());
        try {
            return keys.open(place.practice(), sealed.bytes(), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new Broken("what is sealed in " + place.table() + "." + place.column() + " does not open", e);
        }
    }

    /** The same text sealed for a version of its row. */
    Sealed reseal(SealedColumn column, Sealed sealed, int version) {
        return sealFile(column.at(version), openFile(column, sealed));
    }

    /** The key of the practice was erased: what was written there cannot be read by anybody any more, and nothing can be added. */
    public static class KeyErased extends DomainRefusal {

        private static final long serialVersionUID = 1L;

        KeyErased() {
            super("refusal.shell.keyErased");
        }
    }

    /** A text could not be sealed or opened: a wrong key, or bytes that were altered or moved. */
    public static class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
