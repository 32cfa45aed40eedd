package org.keptword.custody;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A copy of a practice's keys that is kept outside the server, encrypted with a {@link RecoveryCode}: a JSON file that says in clear what it
 * is, of which practice and when, and holds the keys as an encrypted Tink keyset. The encryption covers practice, name and moment too.
 *
 * <p>The encryption key is worked out from the code by HKDF-SHA256 with a random salt. A slow function as for passwords would add nothing: the
 * code has 130 random bits and is never chosen by a person.
 */
public final class KeyCopy {

    /** No copy is longer: what is longer is not read. */
    public static final int MOST_BYTES = 16 * 1024;

    private static final String FORMAT = "keptword-practice-key";
    private static final int VERSION = 1;
    private static final String KDF = "HKDF-SHA256";
    private static final int SALT = 32;
    private static final int KEY = 32;
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID practice;
    private final String name;
    private final Instant madeAt;
    private final byte[] salt;
    private final String keys;

    private KeyCopy(UUID practice, String name, Instant madeAt, byte[] salt, String keys) {
        this.practice = practice;
        this.name = name;
        this.madeAt = madeAt;
        this.salt = salt;
        this.keys = keys;
    }

    /** Why a file is no copy that can be used. */
    public enum Fault {
        /** It is something else. */
        NOT_A_COPY,
        /** It is a copy that was altered or cut off. */
        DAMAGED,
        /** It was made by a later version of Keptword. */
        NEWER_FORMAT
    }

    /** A file that cannot be used. */
    public static class Unreadable extends CustodyBroken {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unreadable(Fault fault) {
            super(
                    switch (fault) {
                        case NOT_A_COPY -> "This file is not a key copy.";
                        case DAMAGED -> "This key copy is damaged: its checksum does not match.";
                        case NEWER_FORMAT -> "This key copy was made by a later version of Keptword.";
                    });
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Makes a copy of a practice's keys. */
    public static KeyCopy make(UUID practice, String name, Instant madeAt, PracticeKeys keys, RecoveryCode code) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        try {
            String encrypted = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    keys.handle(), cipher(code, salt), purpose(practice, name, madeAt), AeadConfig2026.get());
            return new KeyCopy(practice, name, madeAt, salt, encrypted);
        } catch (GeneralSecurityException e) {
            throw new CustodyBroken("no copy of the keys of practice " + practice + " could be made", e);
        }
    }

    /** Reads a file; refuses what is no intact copy. */
    public static KeyCopy read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Unreadable(Fault.NOT_A_COPY);
        }
        JsonObject json = json(file);
        if (!text(json, "version").equals(Integer.toString(VERSION))) {
            throw new Unreadable(json.has("version") ? Fault.NEWER_FORMAT : Fault.DAMAGED);
        }
        try {
            KeyCopy copy = new KeyCopy(
                    UUID.fromString(text(json, "practice")),
                    text(json, "name"),
                    Instant.parse(text(json, "madeAt")),
                    Base64.getDecoder().decode(text(json, "salt")),
                    text(json, "keys"));
            String checksum = checksum(
                    text(json, "practice"),
                    text(json, "name"),
                    text(json, "madeAt"),
                    text(json, "kdf"),
                    text(json, "salt"),
                    text(json, "keys"));
            if (!checksum.equals(text(json, "checksum")) || !KDF.equals(text(json, "kdf"))) {
                throw new Unreadable(Fault.DAMAGED);
            }
            return copy;
        } catch (IllegalArgumentException | DateTimeException altered) {
            throw new Unreadable(Fault.DAMAGED);
        }
    }

    private static JsonObject json(byte[] file) {
        String content = new String(file, StandardCharsets.UTF_8);
        try {
            JsonObject json = JsonParser.parseString(content).getAsJsonObject();
            if (FORMAT.equals(text(json, "format"))) {
                return json;
            }
        } catch (JsonParseException | IllegalStateException broken) {
            if (content.contains(FORMAT)) {
                throw new Unreadable(Fault.DAMAGED);
            }
        }
        throw new Unreadable(Fault.NOT_A_COPY);
    }

    private static String text(JsonObject json, String field) {
        return json.has(field) && json.get(field).isJsonPrimitive()
                ? json.get(field).getAsString()
                : "";
    }

    /** The file. */
    public byte[] file() {
        String written = Base64.getEncoder().encodeToString(salt);
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("practice", practice.toString());
        json.addProperty("name", name);
        json.addProperty("madeAt", madeAt.toString());
        json.addProperty("kdf", KDF);
        json.addProperty("salt", written);
        json.addProperty("keys", keys);
        json.addProperty("checksum", checksum(practice.toString(), name, madeAt.toString(), KDF, written, keys));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the keys; empty with another code. */
    public Optional<PracticeKeys> open(RecoveryCode code) {
        try {
            return Optional.of(PracticeKeys.of(TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    keys, cipher(code, salt), purpose(practice, name, madeAt), AeadConfig2026.get())));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    public UUID practice() {
        return practice;
    }

    /** What the practice was called when the copy was made. */
    public String name() {
        return name;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Over everything in the file, letter by letter. It finds damage; against forgery there is the encryption. */
    private static String checksum(String... fields) {
        String all = FORMAT + "\n" + VERSION + "\n" + String.join("\n", fields);
        return HexFormat.of().formatHex(RecoveryCode.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] purpose(UUID practice, String name, Instant madeAt) {
        return String.join("\n", FORMAT, Integer.toString(VERSION), practice.toString(), madeAt.toString(), name)
                .getBytes(StandardCharsets.UTF_8);
    }

    @AccessesPartialKey
    private static Aead cipher(RecoveryCode code, byte[] salt) throws GeneralSecurityException {
        byte[] info = (FORMAT + "/" + VERSION).getBytes(StandardCharsets.UTF_8);
        byte[] key = Hkdf.computeHkdf("HMACSHA256", code.bytes(), salt, info, KEY);
        AesGcmKey aes = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY)
                        .setIvSizeBytes(IV)
                        .setTagSizeBytes(TAG)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(aes).withRandomId().makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
