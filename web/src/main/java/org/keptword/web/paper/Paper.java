package org.keptword.web.paper;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** The size of a sheet where the person is. */
public enum Paper {
    A4("A4"),
    LETTER("letter");

    /** Countries that use Letter. */
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PH", "PR", "SV", "VE");

    /** Places of the American continents that use A4. */
    private static final Set<String> A4_IN_AMERICA = Set.of(
            "Buenos_Aires",
            "Sao_Paulo",
            "Lima",
            "Montevideo",
            "Asuncion",
            "La_Paz",
            "Guayaquil",
            "Manaus",
            "Fortaleza",
            "Recife",
            "Bahia",
            "Belem",
            "Cayenne",
            "Paramaribo",
            "Guyana");

    private final String css;

    Paper(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }

    /** By the country of the locale; where it names none, by the time zone. */
    public static Paper of(Locale locale, ZoneId zone) {
        if (!locale.getCountry().isEmpty()) {
            return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
        }
        String id = zone.getId();
        boolean america = id.startsWith("America/")
                || id.startsWith("US/")
                || id.startsWith("Canada/")
                || id.equals("Pacific/Honolulu");
        boolean a4 =
                id.startsWith("America/Argentina/") || A4_IN_AMERICA.contains(id.substring(id.lastIndexOf('/') + 1));
        return america && !a4 ? LETTER : A4;
    }
}
