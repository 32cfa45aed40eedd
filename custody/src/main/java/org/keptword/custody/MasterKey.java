package org.keptword.custody;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key outside the database: a Tink keyset in a file. It wraps the keys of the practices, each for its practice only, and still opens
 * texts from before practices had keys of their own.
 */
public final class MasterKey {

    /** The variable of the environment that names the file. */
    public static final String FILE = "KEPTWORD_VAULT_KEYSET_FILE";

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
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
                    TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                            .getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the key file holds no usable keyset", e);
        }
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
