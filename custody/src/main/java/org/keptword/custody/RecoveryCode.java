package org.keptword.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The code that opens a {@link KeyCopy}: 26 random letters and digits (130 bits) and two that are worked out from them, so that a slip in
 * typing is told from the code of another copy.
 */
public final class RecoveryCode {

    private static final int RANDOM = 26;
    private static final int CHECK = 2;
    private static final int BITS = 5;

    private final String code;

    private RecoveryCode(String code) {
        this.code = code;
    }

    public static RecoveryCode make() {
        String random = ReadableCode.random(RANDOM);
        return new RecoveryCode(random + check(random));
    }

    /** Returns the code that was typed, with or without dashes and spaces; empty where it is none because of a slip. */
    public static Optional<RecoveryCode> read(String typed) {
        return ReadableCode.read(typed.replaceAll("\\s", ""), RANDOM + CHECK)
                .filter(code -> code.substring(RANDOM).equals(check(code.substring(0, RANDOM))))
                .map(RecoveryCode::new);
    }

    /** As it is written down: seven groups of four. */
    public String written() {
        return ReadableCode.grouped(code);
    }

    byte[] bytes() {
        return code.getBytes(StandardCharsets.US_ASCII);
    }

    private static String check(String random) {
        byte[] hash = sha256(random.getBytes(StandardCharsets.US_ASCII));
        int bits = ((hash[0] & 0xff) << Byte.SIZE) | (hash[1] & 0xff);
        int mask = ReadableCode.ALPHABET.length() - 1;
        return "" + ReadableCode.ALPHABET.charAt(bits & mask) + ReadableCode.ALPHABET.charAt((bits >> BITS) & mask);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never the code: what is logged names it so. */
    @Override
    public String toString() {
        return "a recovery code";
    }
}
