package org.keptword.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How a person reads language, dates, times and numbers. The first region of a language is its default. */
public enum Region {
    EN_US("en-US"),
    EN_GB("en-GB"),
    ES_MX("es-MX"),
    ES_ES("es-ES");

    private final String tag;
    private final Locale locale;

    Region(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language tag as it is stored and sent, such as {@code en-US}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The region of a locale: itself, else the default of its language, else American English. */
    public static Region of(Locale locale) {
        return in(locale).orElse(EN_US);
    }

    /** The region of the first locale in a known language, as a browser lists them; American English without one. */
    public static Region preferred(Collection<Locale> locales) {
        return locales.stream()
                .map(Region::in)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(EN_US);
    }

    /** Whether a locale is in one of the languages. */
    public static boolean knows(Locale locale) {
        return in(locale).isPresent();
    }

    private static Optional<Region> in(Locale locale) {
        return Arrays.stream(values())
                .filter(region -> region.tag.equals(locale.toLanguageTag()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(region -> region.language().equals(locale.getLanguage()))
                        .findFirst());
    }
}
