package org.keptword.web.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The Spanish "y" is "e" before a word that begins with the sound of i, as in "Hanna e Inés" and "ira e hipocresía". Before a diphthong it stays, as in
 * "Ana y Ian" or "agua y hielo".
 */
final class SpanishAnd {

    /** In a decomposed word, where a vowel with any accent begins with the plain one. */
    private static final Pattern SOUND_OF_I = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:h?i(?:\u0301|(?![aeou]))|y(?![aeiou]|[^\\p{L}\\p{M}]|$))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SpanishAnd() {}

    /** Fits the last "y" of a sentence to the word that it ends with. */
    static String before(String last, String sentence) {
        int at = sentence.length() - last.length() - 2;
        boolean changes = sentence.endsWith(" y " + last)
                && SOUND_OF_I
                        .matcher(Normalizer.normalize(last, Normalizer.Form.NFD))
                        .find();
        return changes ? sentence.substring(0, at) + "e " + last : sentence;
    }
}
