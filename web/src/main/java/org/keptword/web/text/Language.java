package org.keptword.web.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.keptword.shared.Region;
import org.keptword.web.entry.SignedIn;

/** The two languages, and which of them a request is answered in. */
public final class Language {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SPANISH = Locale.forLanguageTag("es");
    public static final List<Locale> ALL = List.of(ENGLISH, SPANISH);

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

    /** One of the two, whatever is asked for. */
    public static Locale allowed(Locale locale) {
        return SPANISH.getLanguage().equals(locale.getLanguage()) ? SPANISH : ENGLISH;
    }
}
