package org.keptword.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages the application is offered in: those whose files are complete. Which ones they are is found when the application is built
 * (ADR 65). English is the first of them, and what every text falls back to.
 */
public final class Languages {

    /** Where the build writes the language codes, one a line. */
    public static final String FILE = "languages.txt";

    public static final Locale BASE = Locale.ENGLISH;

    private static final List<Locale> ALL = read();

    private Languages() {}

    /** English, then the others in alphabetical order of their codes. */
    public static List<Locale> all() {
        return ALL;
    }

    /** Whether the application is offered in the language of a locale. */
    public static boolean offers(Locale locale) {
        return offered(locale) != null;
    }

    /** The language of a locale, without its region; English where the application is not offered in it. */
    public static Locale of(Locale locale) {
        Locale language = offered(locale);
        return language == null ? BASE : language;
    }

    /** The name of a language, with its region if it has one, as its own speakers write it: Español (México). */
    public static String nameOf(Locale locale) {
        String name = locale.getDisplayName(locale);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }

    /** Whether there is something in every language, as what a practice sets for its clients must be. */
    public static boolean areIn(ByLanguage<?> words) {
        return ALL.stream().allMatch(language -> words.all().containsKey(language.getLanguage()));
    }

    private static @Nullable Locale offered(Locale locale) {
        String code = locale.getLanguage();
        for (Locale language : ALL) {
            if (language.getLanguage().equals(code)) {
                return language;
            }
        }
        return null;
    }

    private static List<Locale> read() {
        try (InputStream in = Languages.class.getResourceAsStream(FILE)) {
            String codes = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(Stream.of(BASE), codes.lines().map(Locale::forLanguageTag))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
