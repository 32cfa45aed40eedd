package org.keptword.web.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.keptword.web.entry.SignedIn;

/** The two languages, and which of them a request is answered in. */
public final class Language {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SPANISH = Locale.forLanguageTag("es");
    public static final List<Locale> ALL = List.of(ENGLISH, SPANISH);

    private Language() {}

    /** The person's own choice; before the sign-in the first language the browser asks for that there is. */
    public static Locale of(HttpServletRequest request) {
        return SignedIn.actor(request)
                .map(actor -> allowed(actor.locale()))
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .filter(locale -> isKnown(locale.getLanguage()))
                        .findFirst()
                        .map(Language::allowed)
                        .orElse(ENGLISH));
    }

    /** One of the two, whatever is asked for. */
    public static Locale allowed(Locale locale) {
        return SPANISH.getLanguage().equals(locale.getLanguage()) ? SPANISH : ENGLISH;
    }

    private static boolean isKnown(String language) {
        return ALL.stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }
}
