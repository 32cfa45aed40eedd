package org.keptword.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs the address at which a person's reminders are turned off without a sign-in. It opens nothing else. The key is derived from the key of
 * the audit log, as that of actors, so there is no further key file to keep.
 */
public final class SwitchKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "reminders off".getBytes(StandardCharsets.UTF_8);

    /** Practice and person, and half of a MAC of SHA-256, which is as hard to guess as a key of 128 bits. */
    private static final int IDS = 32;

    private static final int MAC = 16;

    private static volatile @Nullable SwitchKey own;

    private final byte[] secret;

    private SwitchKey(byte[] secret) {
        this.secret = secret;
    }

    /** Whose reminders a token turns off. */
    public record Holder(UUID practice, UUID person) {}

    /** Derives the key from the key of the audit log. */
    public static SwitchKey of(AuditLogKey key) {
        return new SwitchKey(key.forSwitches());
    }

    /** Returns the key of this process, derived from the file that {@link AuditLogKey#FILE} names; refused if it is not set. */
    public static SwitchKey own() {
        SwitchKey known = own;
        if (known == null) {
            String file = System.getenv(AuditLogKey.FILE);
            if (file == null || file.isBlank()) {
                throw new CustodyBroken(AuditLogKey.FILE + " is not set, so no address can be signed");
            }
            known = of(AuditLogKey.read(Path.of(file)));
            own = known;
        }
        return known;
    }

    /** The token of a person: 64 letters of addresses, always the same, without an end. */
    public String token(Holder holder) {
        byte[] ids = ids(holder);
        byte[] mac = Arrays.copyOf(mac(ids), MAC);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(IDS + MAC).put(ids).put(mac).array());
    }

    /** Whose token it is; empty for anything that was not made with this key. */
    public Optional<Holder> holder(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (bytes.length != IDS + MAC) {
            return Optional.empty();
        }
        byte[] ids = Arrays.copyOf(bytes, IDS);
        byte[] mac = Arrays.copyOfRange(bytes, IDS, IDS + MAC);
        if (!MessageDigest.isEqual(mac, Arrays.copyOf(mac(ids), MAC))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(ids);
        return Optional.of(
                new Holder(new UUID(read.getLong(), read.getLong()), new UUID(read.getLong(), read.getLong())));
    }

    private static byte[] ids(Holder holder) {
        return ByteBuffer.allocate(IDS)
                .putLong(holder.practice().getMostSignificantBits())
                .putLong(holder.practice().getLeastSignificantBits())
                .putLong(holder.person().getMostSignificantBits())
                .putLong(holder.person().getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] ids) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(ids);
        } catch (GeneralSecurityException missing) {
            throw new CustodyBroken("this Java has no " + ALGORITHM, missing);
        }
    }
}
