package org.keptword.shared;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The same in several languages, by language code. Whoever asks for a language that is not among them gets it in English, else in the first
 * language there is.
 *
 * @param all by the code of the language, such as {@code es}; at least one
 */
public record ByLanguage<T>(Map<String, T> all) {

    public ByLanguage {
        all = Collections.unmodifiableMap(new TreeMap<>(all));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one language is needed");
        }
    }

    /** In English and in Spanish. */
    public static <T> ByLanguage<T> of(T english, T spanish) {
        return new ByLanguage<>(Map.of(Languages.BASE.getLanguage(), english, "es", spanish));
    }

    /** In the language of a locale, whatever its region, or in another one where there is none. */
    public T in(Locale locale) {
        T wanted = all.get(locale.getLanguage());
        if (wanted == null) {
            wanted = all.get(Languages.BASE.getLanguage());
        }
        return wanted == null ? all.values().iterator().next() : wanted;
    }

    /** The same with something else for each language. */
    public <S> ByLanguage<S> map(Function<T, S> change) {
        Map<String, S> changed = new TreeMap<>();
        all.forEach((language, one) -> changed.put(language, change.apply(one)));
        return new ByLanguage<>(changed);
    }
}
