package org.keptword.web.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types as words to compare: without accents and capitals, in any order. The script does the same to what it knows. */
final class PaletteWords {

    /** How many words count. */
    static final int MOST = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}/.-]+");

    private PaletteWords() {}

    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(
                        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT),
                        -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** Whether each of the words begins a word of a text. */
    static boolean fit(List<String> words, String text) {
        List<String> own = of(text);
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }
}
