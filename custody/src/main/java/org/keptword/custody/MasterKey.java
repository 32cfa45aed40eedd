package org.keptword.custody;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The key outside the database: a Tink keyset in a file. It wraps the keys of the practices, each for its practice only, and still opens
 * texts from before practices had keys of their own.
 */
public final class MasterKey {

    /** The variable of the environment that names the file. */
    public static final String FILE = "KEPTWORD_VAULT_KEYSET_FILE";

    private final KeysetHandle handle;
    private final Aead aead;

    private MasterKey(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    public static MasterKey read(Path file) {
        try {
            return fromJson(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file cannot be read", unreadable);
        }
    }

    public static MasterKey fromJson(String keyset) {
        try {
            return new MasterKey(
                    TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the key file holds no usable keyset", e);
        }
    }

    /** As it is written into its file. */
    String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the master key could not be written", e);
        }
    }

    /** How many keys there are: one, or two while it is being changed. */
    public int size() {
        return handle.size();
    }

    /** Whether it holds the same keys in the same order, and the same one wraps. */
    boolean isSame(MasterKey other) {
        return handle.equalsKeyset(other.handle);
    }

    /** Whether the key that wraps is the one that was added last. */
    boolean isLastWrapping() {
        return handle.getAt(handle.size() - 1).isPrimary();
    }

    /** The same with one key more, which opens and does not wrap yet. */
    MasterKey withAnother() {
        return changed(Keysets::withAnother);
    }

    /** The same keys, of which the last one wraps. */
    MasterKey withLastWrapping() {
        return changed(Keysets::withLastSealing);
    }

    /** The key that wraps alone. */
    MasterKey withoutOthers() {
        return changed(Keysets::withoutOthers);
    }

    private MasterKey changed(Keysets.Change change) {
        try {
            return new MasterKey(change.of(handle));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the master key could not be changed", e);
        }
    }

    /** Refuses keys whose work cannot be told by its beginning ({@link PracticeKeys#PREFIX} bytes). */
    void requireNumbered() {
        for (int i = 0; i < handle.size(); i++) {
            if (prefix(handle.getAt(i)).length != PracticeKeys.PREFIX) {
                throw new CustodyBroken(
                        "The key file holds a key without a number (output prefix RAW), so what is wrapped"
                                + " with it cannot be told from the rest; nothing was changed.");
            }
        }
    }

    /** How everything begins that the key wraps that wraps now. */
    byte[] prefix() {
        return prefix(handle.getPrimary());
    }

    /** How everything begins that the other keys wrapped or sealed. */
    List<byte[]> otherPrefixes() {
        List<byte[]> found = new ArrayList<>();
        for (int i = 0; i < handle.size(); i++) {
            if (!handle.getAt(i).isPrimary()) {
                found.add(prefix(handle.getAt(i)));
            }
        }
        return found;
    }

    private static byte[] prefix(KeysetHandle.Entry entry) {
        return entry.getKey() instanceof AeadKey key ? key.getOutputPrefix().toByteArray() : new byte[0];
    }

    /** The keys of a practice as they may stand in the database. */
    public byte[] wrap(UUID practice, PracticeKeys keys) {
        try {
            String plain = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys.handle(), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), purpose(practice));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the keys of practice " + practice + " could not be wrapped", e);
        }
    }

    /** The keys of a practice; refuses those of another practice, and what another master key wrapped. */
    public PracticeKeys unwrap(UUID practice, byte[] wrapped) {
        try {
            String plain = new String(aead.decrypt(wrapped, purpose(practice)), StandardCharsets.UTF_8);
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(plain, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return PracticeKeys.of(handle);
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the keys of practice " + practice + " do not open with this master key", e);
        }
    }

    /** Opens a text from before practices had keys of their own. */
    public byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
        return aead.decrypt(sealed, place);
    }

    private static byte[] purpose(UUID practice) {
        return ("practice-key/" + practice).getBytes(StandardCharsets.UTF_8);
    }
}
