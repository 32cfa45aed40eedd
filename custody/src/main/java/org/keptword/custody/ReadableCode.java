package org.keptword.custody;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Random letters and digits in groups of four that people read out, write down, and type: five bits each, without those that look alike
 * (I, L, O, U). What is typed in small letters or without the dashes is the same code.
 */
public final class ReadableCode {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** Returns that many random letters and digits, without dashes. */
    public static String random(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Returns a code as people read it, with a dash after every fourth letter. */
    public static String grouped(String code) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                grouped.append('-');
            }
            grouped.append(code.charAt(i));
        }
        return grouped.toString();
    }

    /** Returns what was typed without dashes and in capital letters; empty for anything that cannot be a code of that length. */
    public static Optional<String> read(String typed, int length) {
        String code = typed.replace("-", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == length && code.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
