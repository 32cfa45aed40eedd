package org.keptword.safety.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a sequence of plain words: no capitals, no accents, short forms written out ({@code don't} and {@code dont} are {@code do
 * not}), and
 * {@link #END} where a sentence or a line ends.
 */
final class WordSequence {

    /** Where a sentence ends; no phrase reaches across. */
    static final String END = ".";

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?|[.!?;:…\\n]");

    /** Accents, and signs that are not seen, such as where a word may be parted. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    /** The apostrophe as keyboards and programs write it; some come apart when accents do, so they are read first. */
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u00b4\u02bc\uff07`]");

    private static final Map<String, String> LONG_FORMS = Map.ofEntries(
            Map.entry("dont", "do not"),
            Map.entry("doesnt", "does not"),
            Map.entry("didnt", "did not"),
            Map.entry("cant", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("can't", "can not"),
            Map.entry("wont", "will not"),
            Map.entry("won't", "will not"),
            Map.entry("isnt", "is not"),
            Map.entry("wasnt", "was not"),
            Map.entry("arent", "are not"),
            Map.entry("hasnt", "has not"),
            Map.entry("havent", "have not"),
            Map.entry("hadnt", "had not"),
            Map.entry("wouldnt", "would not"),
            Map.entry("couldnt", "could not"),
            Map.entry("shouldnt", "should not"),
            Map.entry("aint", "is not"),
            Map.entry("ain't", "is not"),
            Map.entry("im", "i am"),
            Map.entry("ive", "i have"),
            Map.entry("wanna", "want to"),
            Map.entry("gonna", "going to"),
            Map.entry("u", "you"),
            Map.entry("q", "que"),
            Map.entry("xq", "porque"),
            Map.entry("pa", "para"));

    private static final Map<String, String> ENDINGS =
            Map.of("'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would", "'s", "is");

    private WordSequence() {}

    static List<String> of(String text) {
        String written = APOSTROPHES.matcher(text).replaceAll("'");
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(plain);
        while (token.find()) {
            add(token.group(), words);
        }
        return words;
    }

    private static void add(String token, List<String> words) {
        char first = token.charAt(0);
        if (!Character.isLetterOrDigit(first)) {
            words.add(END);
            return;
        }
        String whole = LONG_FORMS.get(token);
        if (whole != null) {
            words.addAll(List.of(whole.split(" ")));
            return;
        }
        int apostrophe = token.indexOf('\'');
        if (apostrophe < 0) {
            words.add(token);
        } else if (token.endsWith("n't")) {
            words.add(token.substring(0, token.length() - 3));
            words.add("not");
        } else {
            words.add(token.substring(0, apostrophe));
            words.add(ENDINGS.getOrDefault(token.substring(apostrophe), token.substring(apostrophe + 1)));
        }
    }
}
