package org.keptword.custody;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    private static final byte[] FINGERPRINT = "keptword practice key ".getBytes(StandardCharsets.US_ASCII);
    private static final int FINGERPRINT_BYTES = 16;

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

    /** Whether these are the same keys, of which the same one seals. */
    public boolean isSame(PracticeKeys other) {
        return handle.equalsKeyset(other.handle);
    }

    /** Whether the key that seals is the one that was added last. */
    boolean isLastSealing() {
        return handle.getAt(handle.size() - 1).isPrimary();
    }

    /** By what the key that seals is known outside, which tells nothing about it. */
    public String fingerprint() {
        return fingerprint(handle.getPrimary());
    }

    /** The same of each key. */
    public Set<String> fingerprints() {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < handle.size(); i++) {
            found.add(fingerprint(handle.getAt(i)));
        }
        return found;
    }

    @AccessesPartialKey
    private static String fingerprint(KeysetHandle.Entry entry) {
        if (!(entry.getKey() instanceof AesGcmKey key)) {
            throw new CustodyBroken("a key of another kind than AES-GCM has no fingerprint");
        }
        byte[] secret = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        byte[] said = ByteBuffer.allocate(FINGERPRINT.length + Integer.BYTES + secret.length)
                .put(FINGERPRINT)
                .putInt(entry.getId())
                .put(secret)
                .array();
        return HexFormat.of().formatHex(RecoveryCode.sha256(said), 0, FINGERPRINT_BYTES);
    }

    /** How everything begins that any of the keys seals. */
    List<byte[]> prefixes() {
        List<byte[]> found = new ArrayList<>();
        for (int i = 0; i < handle.size(); i++) {
            found.add(prefix(handle.getAt(i)));
        }
        return found;
    }

    /** How everything begins that the sealing key seals. */
    public byte[] prefix() {
        return prefix(handle.getPrimary());
    }

    private static byte[] prefix(KeysetHandle.Entry entry) {
        return ByteBuffer.allocate(PREFIX)
                .put(WITH_NUMBER)
                .putInt(entry.getId())
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
