package org.keptword.custody;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;

/**
 * The keys of one practice: one that seals, and while it is being changed another that only opens. What was sealed begins with the number
 * of its key ({@link #PREFIX} bytes).
 */
public final class PracticeKeys {

    /** How long a node may go on with the keys it has read before it asks again. Steps of a change wait longer than this. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** How many bytes at the beginning name the key. */
    public static final int PREFIX = 5;

    private static final byte WITH_NUMBER = 1;

    private final KeysetHandle handle;
    private final Aead aead;

    private PracticeKeys(KeysetHandle handle, Aead aead) {
        this.handle = handle;
        this.aead = aead;
    }

    static PracticeKeys of(KeysetHandle handle) throws GeneralSecurityException {
        return new PracticeKeys(handle, handle.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    public static PracticeKeys generate() {
        try {
            return of(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("no key could be made", e);
        }
    }

    KeysetHandle handle() {
        return handle;
    }

    /** The same with one key more, which opens and does not seal yet. */
    PracticeKeys withAnother() {
        return changed(Keysets::withAnother);
    }

    /** The same keys, of which the last one seals. */
    PracticeKeys withLastSealing() {
        return changed(Keysets::withLastSealing);
    }

    /** The key that seals alone. */
    PracticeKeys withoutOthers() {
        return changed(Keysets::withoutOthers);
    }

    private PracticeKeys changed(Keysets.Change change) {
        try {
            return of(change.of(handle));
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("the keys of a practice could not be changed", e);
        }
    }

    /** How many keys there are: one, or two while they are being changed. */
    public int size() {
        return handle.size();
    }

    /** How everything begins that the sealing key seals. */
    public byte[] prefix() {
        return ByteBuffer.allocate(PREFIX)
                .put(WITH_NUMBER)
                .putInt(handle.getPrimary().getId())
                .array();
    }

    /** Whether a text is sealed by the key that seals now. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > PREFIX && Arrays.equals(sealed, 0, PREFIX, prefix(), 0, PREFIX);
    }

    public byte[] seal(byte[] text, byte[] place) throws GeneralSecurityException {
        return aead.encrypt(text, place);
    }

    public byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
        return aead.decrypt(sealed, place);
    }
}
