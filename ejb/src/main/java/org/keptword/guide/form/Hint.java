package org.keptword.guide.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.keptword.shared.Part;

/**
 * A gentle word beside an answer that contains one of some words or phrases. Words of both languages are looked for, since people mix them; they
 * match as whole words, whatever the case.
 *
 * @param notForParts participants who never see it
 */
public record Hint(List<String> en, List<String> es, LocalizedText text, Set<Part> notForParts) {

    public Hint {
        en = en.stream().map(Hint::plain).toList();
        es = es.stream().map(Hint::plain).toList();
        notForParts = Set.copyOf(notForParts);
        if (en.isEmpty()
                || es.isEmpty()
                || Stream.concat(en.stream(), es.stream()).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a hint needs words to look for in English and in Spanish");
        }
    }

    /** Whether a participant of this part who wrote this sees the hint. */
    public boolean appliesTo(String answer, Part part) {
        if (notForParts.contains(part)) {
            return false;
        }
        String written = plain(answer);
        return Stream.concat(en.stream(), es.stream()).anyMatch(words -> containsWords(written, words));
    }

    private static boolean containsWords(String written, String words) {
        int at = written.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(written.codePointBefore(at));
            boolean ends = end == written.length() || !Character.isLetterOrDigit(written.codePointAt(end));
            if (begins && ends) {
                return true;
            }
            at = written.indexOf(words, at + 1);
        }
        return false;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
