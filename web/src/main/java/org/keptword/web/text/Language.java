package org.keptword.web.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Languages;
import org.keptword.shared.Region;
import org.keptword.web.entry.SignedIn;

/** The languages the application is offered in, and which of them a request is answered in. */
public final class Language {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SPANISH = Locale.forLanguageTag("es");
    public static final List<Locale> ALL = Languages.all();

    private static final Map<Locale, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<Locale, String> WIDGET_TEXTS = findWidgetTexts();

    private Language() {}

    /** The person's own choice; before the sign-in the first language the browser asks for that there is. */
    public static Locale of(HttpServletRequest request) {
        return allowed(regionOf(request).locale());
    }

    /** The person's own choice; before the sign-in the region of that first language. */
    public static Region regionOf(HttpServletRequest request) {
        return SignedIn.actor(request)
                .map(actor -> Region.of(actor.locale()))
                .orElseGet(() -> Region.preferred(Collections.list(request.getLocales())));
    }

    /** The region to take over for a language: the first one of it that the browser asks for, else the language's default. */
    public static Region regionOf(HttpServletRequest request, Locale language) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .map(Region::of)
                .orElseGet(() -> Region.of(language));
    }

    /** Something for every language, by its code. */
    public static <T> Map<String, T> each(Function<String, T> of) {
        return ALL.stream().map(Locale::getLanguage).collect(Collectors.toMap(Function.identity(), of));
    }

    /** The name of a language, with its region if it has one, as its own speakers write it. */
    public static String nameOf(Locale locale) {
        return NAMES.computeIfAbsent(locale, Languages::nameOf);
    }

    /** The resource with the texts of PrimeFaces in a language; null in English, which it has by itself, and where it brings none. */
    public static @Nullable String widgetTexts(Locale language) {
        return WIDGET_TEXTS.get(language);
    }

    private static Map<Locale, String> findWidgetTexts() {
        Map<Locale, String> found = new HashMap<>();
        for (Locale language : ALL) {
            String name = "locales/locale-" + language.getLanguage() + ".js";
            boolean exists =
                    Language.class.getClassLoader().getResource("META-INF/resources/primefaces/" + name) != null;
            if (exists && !language.equals(ENGLISH)) {
                found.put(language, name);
            }
        }
        return Map.copyOf(found);
    }

    /** One of the languages, whatever is asked for: English where the application is not offered in it. */
    public static Locale allowed(Locale locale) {
        return Languages.of(locale);
    }
}
