package org.keptword.guide.form;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.keptword.shared.Languages;

/**
 * The same words in several languages. None may be blank. English is always among them, and is read in every language that has no words of its own.
 *
 * @param english the words in English
 * @param others the words in other languages by their code, such as {@code es}
 */
public record LocalizedText(String english, Map<String, String> others) {

    private static final String ENGLISH = Languages.BASE.getLanguage();
    private static final String SPANISH = "es";

    public LocalizedText {
        others = Map.copyOf(others);
        if (english == null || english.isBlank() || others.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text is needed in English, and no language may be blank");
        }
        if (others.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("the English words are given twice");
        }
    }

    /** Words in English and in Spanish. */
    public LocalizedText(String english, String spanish) {
        this(english, Map.of(SPANISH, spanish));
    }

    /** The words by language code, English among them. */
    public static LocalizedText of(Map<String, String> words) {
        Map<String, String> others = new TreeMap<>(words);
        String english = others.remove(ENGLISH);
        if (english == null) {
            throw new IllegalArgumentException("a text is needed in English");
        }
        return new LocalizedText(english, others);
    }

    /** Words that are the same in every language, such as a unit or what somebody typed. */
    public static LocalizedText same(String words) {
        return new LocalizedText(words, Map.of());
    }

    /** The words in the language of a locale, whatever its region; in English where there are none. */
    public String in(Locale locale) {
        return others.getOrDefault(locale.getLanguage(), english);
    }

    /** Gives each language code with its words, English first. */
    public void forEach(BiConsumer<String, String> each) {
        each.accept(ENGLISH, english);
        new TreeMap<>(others).forEach(each);
    }
}
