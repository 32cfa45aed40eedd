package org.keptword.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of the trail, from a file outside the database: whoever lacks it can neither go on with a chain nor make another. */
public final class AuditLogKey {

    /** The variable of the environment that names the file: at least 32 bytes, written in hexadecimal digits. */
    public static final String FILE = "KEPTWORD_TRAIL_KEY_FILE";

    /** The variable that names the folder of the heads. */
    public static final String HEADS = "KEPTWORD_TRAIL_HEADS";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    /** How many bytes each of its MACs has. */
    static final int LENGTH = 32;

    private static final byte[] BEGINNING = new byte[LENGTH];
    private static final byte[] OPEN = new byte[LENGTH];

    static {
        Arrays.fill(OPEN, (byte) 1);
    }

    private final SecretKeySpec secret;
    private final SecretKeySpec stamping;

    private AuditLogKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.stamping = new SecretKeySpec(mac(this.secret, List.of(bytes("key of the stamps"))), ALGORITHM);
    }

    public static AuditLogKey read(Path file) {
        try {
            return of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file of the trail cannot be read", unreadable);
        }
    }

    public static AuditLogKey of(String hex) {
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length < SHORTEST) {
                throw new CustodyBroken("the key of the trail is too short");
            }
            return new AuditLogKey(secret);
        } catch (IllegalArgumentException broken) {
            throw new CustodyBroken("the key file of the trail holds no hexadecimal digits", broken);
        }
    }

    /** What stands before the first link. */
    static byte[] beginning() {
        return BEGINNING.clone();
    }

    /** What a head says stands before the first link of a practice whose oldest entries were written before there were stamps. */
    static byte[] openBeginning() {
        return OPEN.clone();
    }

    /** What shows that an entry was written by somebody with the key, at once when it is written. */
    public byte[] stamp(AuditLogEntry entry) {
        return mac(stamping, List.of(bytes("stamp"), entry.bytes()));
    }

    /** The seal of one entry at its place, made over the seal before it. */
    byte[] link(UUID practice, long number, byte[] before, AuditLogEntry entry, Instant sealedAt) {
        return mac(
                secret,
                Stream.of(
                                bytes("link"),
                                AuditLogEntry.bytes(practice),
                                number(number),
                                before,
                                entry.bytes(),
                                AuditLogEntry.bytes(sealedAt),
                                entry.stamp())
                        .filter(Objects::nonNull)
                        .toList());
    }

    byte[] head(UUID practice, long number, byte[] mac, long removed, byte[] removedMac, Instant at) {
        return mac(
                secret,
                List.of(
                        bytes("head"),
                        AuditLogEntry.bytes(practice),
                        number(number),
                        mac,
                        number(removed),
                        removedMac,
                        AuditLogEntry.bytes(at)));
    }

    byte[] cut(UUID practice, long number, byte[] mac, Instant at) {
        return mac(
                secret,
                List.of(bytes("cut"), AuditLogEntry.bytes(practice), number(number), mac, AuditLogEntry.bytes(at)));
    }

    /** The secret of {@link ActorKey}; nothing of this key can be learned from it. */
    byte[] forActors() {
        return mac(secret, List.of(bytes("key of the actors")));
    }

    /** The secret of {@link SwitchKey}; nothing of this key can be learned from it. */
    byte[] forSwitches() {
        return mac(secret, List.of(bytes("key of the switches of reminders")));
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(String label) {
        return label.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(SecretKeySpec key, List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(AuditLogEntry.joined(parts));
        } catch (GeneralSecurityException missing) {
            throw new CustodyBroken("this Java has no " + ALGORITHM, missing);
        }
    }
}
