package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.safety.NationalLines;
import org.keptword.web.shell.Shell;

/** The countries with national crisis lines, as somebody chooses one of them, or another. */
@RequestScoped
public class Countries {

    /** What the form holds for a country that is not on the list. */
    private static final String OTHER = "other";

    @Inject
    NationalLines lines;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    /**
     * A country to choose.
     *
     * @param code its two letters in ISO 3166
     * @param name in the reader's language
     */
    public record Country(String code, String name) {}

    /** All of them, by name. */
    public List<Country> all() {
        Locale language = shell.getLanguage();
        return lines.countries().stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    /** The first that the browser names beside a language, else that of the region, if it is on the list. */
    public Optional<String> nearest() {
        return Stream.concat(
                        Collections.list(request.getLocales()).stream(),
                        Stream.of(shell.getRegion().locale()))
                .map(Locale::getCountry)
                .filter(lines.countries()::contains)
                .findFirst();
    }

    /** What a form holds for a practice's country. */
    public static String typed(Optional<String> country) {
        return country.orElse(OTHER);
    }

    /** The country that a form holds, or null for one that is not on the list. */
    public static @Nullable String chosen(String typed) {
        return OTHER.equals(typed) ? null : typed;
    }

    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
