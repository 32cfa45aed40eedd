package org.keptword.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Known;
import org.keptword.shared.Region;

/**
 * All texts, by language and key, merged from the files of each feature: {@code feature.properties} in English beside {@code feature_es.properties}
 * and those of further languages. Files of a language that is not offered are left out. A text that a language lacks is shown in English. A key that
 * two features claim is refused. A straight apostrophe becomes a typographic one, so that nobody has to double it for
 * {@link java.text.MessageFormat}.
 */
final class TextCatalogue {

    /** Texts that Faces looks up by itself. */
    static final String FACES = "faces";

    private static final String ENGLISH = Language.ENGLISH.getLanguage();
    private static final Pattern TRANSLATED = Pattern.compile(".+_([a-z]{2,3})\\.properties");

    private final Map<String, Map<String, String>> byLanguage;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private TextCatalogue(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * @param names file names, the Faces bundle excepted
     * @param open how a file is opened
     */
    static TextCatalogue load(Collection<String> names, Function<String, InputStream> open) {
        return load(Language.ALL, names, open);
    }

    /** The same in some languages, English among them. */
    static TextCatalogue load(
            Collection<Locale> languages, Collection<String> names, Function<String, InputStream> open) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        for (Locale language : languages) {
            byLanguage.put(language.getLanguage(), new HashMap<>());
        }
        for (String name : names) {
            if (!name.endsWith(".properties") || name.startsWith(FACES)) {
                continue;
            }
            Map<String, String> texts = byLanguage.get(languageOf(name));
            if (texts == null) {
                continue;
            }
            read(name, open).forEach((key, text) -> {
                if (texts.put((String) key, ((String) text).replace('\'', '\u2019')) != null) {
                    throw new IllegalStateException("The text " + key + " stands in " + name + " and in another file");
                }
            });
        }
        Map<String, String> english = Known.in(byLanguage, ENGLISH);
        byLanguage.values().forEach(texts -> english.forEach(texts::putIfAbsent));
        return new TextCatalogue(byLanguage);
    }

    private static String languageOf(String name) {
        Matcher translated = TRANSLATED.matcher(name);
        return translated.matches() ? translated.group(1) : ENGLISH;
    }

    private Map<String, String> in(Locale language) {
        Map<String, String> texts = byLanguage.get(language.getLanguage());
        return texts == null ? Known.in(byLanguage, ENGLISH) : texts;
    }

    /** The text, or the key itself where there is none, so that the gap is seen. */
    String text(Locale language, String key) {
        return in(language).getOrDefault(key, key);
    }

    /** The same, naming a counselor by the title. */
    String text(Locale language, String key, CounselorTitle title) {
        return CounselorName.in(text(language, key), title);
    }

    /** The text as a format that writes numbers as the region does, for one use. It is read once, but a format must not be used by two at a time. */
    MessageFormat format(Locale language, String key, CounselorTitle title) {
        Region region = Region.of(language);
        MessageFormat read = formats.computeIfAbsent(
                region.tag() + ' ' + title + ' ' + key,
                named -> new MessageFormat(text(language, key, title), region.locale()));
        return (MessageFormat) read.clone();
    }

    boolean has(Locale language, String key) {
        return keys(language).contains(key);
    }

    Set<String> keys(Locale language) {
        return in(language).keySet();
    }

    private static Properties read(String name, Function<String, InputStream> open) {
        Properties properties = new Properties();
        try (InputStream in = open.apply(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts in " + name, e);
        }
        return properties;
    }
}
