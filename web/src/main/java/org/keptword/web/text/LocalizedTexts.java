package org.keptword.web.text;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Region;

/**
 * The texts in one person's language, for pages: {@code #{t['cases.list.title']}}, {@code #{t.with('cases.list.count', n)}},
 * {@code #{t.of('cases.mode', case.mode)}}.
 */
public final class LocalizedTexts extends AbstractMap<String, String> {

    private final Texts texts;
    private final Locale language;
    private final Region region;
    private final Supplier<CounselorTitle> title;

    /**
     * @param locale a language with its region; a language alone is read as its default region
     */
    public LocalizedTexts(Texts texts, Locale locale) {
        this(texts, locale, () -> CounselorTitle.UNSET);
    }

    /**
     * The same, naming a counselor by the title.
     *
     * @param title asked for each text that names a counselor, and for no other
     */
    public LocalizedTexts(Texts texts, Locale locale, Supplier<CounselorTitle> title) {
        this.texts = texts;
        this.title = title;
        this.region = Region.of(locale);
        this.language = Language.allowed(locale);
    }

    @Override
    public String get(Object key) {
        return named(texts.written(language, String.valueOf(key)));
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.has(language, String.valueOf(key));
    }

    /** Words of the guide in the person's language. */
    public String in(LocalizedText text) {
        return text == null ? "" : named(text.in(language));
    }

    /** A text of ours from another file, in the person's language already. */
    public String own(String text) {
        return named(text);
    }

    private String named(String text) {
        return CounselorName.isIn(text) ? CounselorName.in(text, title.get()) : text;
    }

    /** The name of a language or a region, as its own speakers write it. */
    public String name(Locale locale) {
        return Language.nameOf(locale);
    }

    /** The language itself. */
    public Locale language() {
        return language;
    }

    /** The language with its region, which says how numbers are written. */
    public Locale region() {
        return region.locale();
    }

    /** A text with its places filled in. */
    public String with(String key, Object... args) {
        boolean names = CounselorName.isIn(texts.written(language, key));
        return texts.say(region.locale(), key, Arrays.asList(args), names ? title.get() : CounselorTitle.UNSET);
    }

    /** Things in a sentence: "Monday", "Monday and Friday", "Monday, Wednesday, and Friday". */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        String said = with(
                last == 1 ? "shell.list.pair" : "shell.list.more",
                String.join(", ", things.subList(0, last)),
                things.get(last));
        return language.getLanguage().equals("es") ? SpanishAnd.before(things.get(last), said) : said;
    }

    /** The text of one value of an enum, with its places filled in. */
    public String say(String prefix, Enum<?> value, Object... args) {
        return value == null ? "" : with(key(prefix, value), args);
    }

    /** The text of one value of an enum: NOT_ASKED under the prefix {@code cases.contact} has the key {@code cases.contact.notAsked}. */
    public String of(String prefix, Enum<?> value) {
        return value == null ? "" : get(key(prefix, value));
    }

    private static String key(String prefix, Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return prefix + "." + name;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Texts are asked for by key");
    }
}
