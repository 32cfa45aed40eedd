package org.keptword.shared;

import org.jspecify.annotations.Nullable;

/**
 * What a text may be made of so that it comes back exactly: any characters but NUL, which neither a page nor the database's own texts
 * can hold, and half surrogate pairs, which no encoding can carry.
 */
public final class WholeText {

    private WholeText() {}

    /** Whether the text comes back as it is; nothing does. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(WholeText::isWhole);
    }

    /** Gives the text back, or refuses it. */
    public static String require(String text) {
        if (!is(text)) {
            throw new DomainRefusal("refusal.shell.character");
        }
        return text;
    }

    private static boolean isWhole(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
