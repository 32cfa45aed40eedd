package org.keptword.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys that stand in an address and are never typed: 256 random bits in the letters of addresses. */
public final class SecretKeys {

    private static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretKeys() {}

    /** A new key. */
    public static String make() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** What is kept of a key: its SHA-256. Empty for anything that cannot be a key. */
    public static Optional<byte[]> hash(String key) {
        return WRITTEN.matcher(key).matches() ? Optional.of(sha256(key)) : Optional.empty();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
