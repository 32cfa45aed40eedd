package org.keptword.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * One-time codes: 80 random bits as sixteen letters and digits in four groups, without those that look alike (I, L, O, U), so that
 * a code can be read out and typed. What is typed in small letters or without the dashes is the same code.
 */
public final class Codes {

    private static final int LENGTH = 16;

    private Codes() {}

    /** A new code. */
    public static String make() {
        return ReadableCode.grouped(ReadableCode.random(LENGTH));
    }

    /** What is kept of a code: its SHA-256. Empty for anything that cannot be a code. */
    public static Optional<byte[]> hash(String typed) {
        return ReadableCode.read(typed, LENGTH).map(Codes::sha256);
    }

    private static byte[] sha256(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
