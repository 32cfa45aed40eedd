package org.keptword.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * How a person wants Keptword to speak and look.
 *
 * @param locale English or Spanish
 * @param theme AUTO follows the device; LIGHT; DARK
 */
public record Preferences(Locale locale, ZoneId zone, String theme) {

    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final Set<String> THEMES = Set.of("AUTO", "LIGHT", "DARK");

    public Preferences {
        Objects.requireNonNull(zone);
        if (!LANGUAGES.contains(locale.getLanguage()) || !THEMES.contains(theme)) {
            throw new IllegalArgumentException("There is no such language or appearance");
        }
    }
}
