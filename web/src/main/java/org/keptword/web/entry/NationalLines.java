package org.keptword.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keptword.access.practice.CrisisLine.Kind;
import org.keptword.shared.Region;

/** Numbers that are answered at any hour all over a country, for people whose practice is not known. A practice sets its own. */
public final class NationalLines {

    private static final Map<String, List<Line>> ALL = Map.of(
            "US", lines("US", "911", "988", "1-800-799-7233"),
            "GB", lines("GB", "999", "116 123", "0808 2000 247"),
            "MX", lines("MX", "911", "800 911 2000", "800 822 4460"),
            "ES", lines("ES", "112", "024", "016"));

    /** The countries in the order of the regions that people choose from. */
    private static final List<String> COUNTRIES = Region.all().stream()
            .map(region -> region.locale().getCountry())
            .filter(ALL::containsKey)
            .toList();

    private NationalLines() {}

    /**
     * A line of a country.
     *
     * @param key of its name; with {@code .text} behind it, of how to reach it by message, where it can be
     */
    public record Line(Kind kind, String phone, String key) {

        /** The number as a telephone takes it. */
        public String dialed() {
            return phone.replaceAll("[ -]", "");
        }
    }

    /**
     * The lines of a country.
     *
     * @param country as a locale names it
     */
    public record Country(Locale country, List<Line> lines) {

        /** Its name in a language. */
        public String name(Locale language) {
            return country.getDisplayCountry(language);
        }
    }

    /** All countries, that of a region first, where it has one. */
    static List<Country> from(Region region) {
        String first = region.locale().getCountry();
        return COUNTRIES.stream()
                .sorted((one, other) -> Boolean.compare(other.equals(first), one.equals(first)))
                .map(country ->
                        new Country(new Locale.Builder().setRegion(country).build(), ALL.get(country)))
                .toList();
    }

    private static List<Line> lines(String country, String emergency, String suicide, String violence) {
        String key = "entry.help-lines." + country.toLowerCase(Locale.ROOT);
        return List.of(
                new Line(Kind.EMERGENCY, emergency, key + ".emergency"),
                new Line(Kind.SUICIDE, suicide, key + ".suicide"),
                new Line(Kind.PARTNER_VIOLENCE, violence, key + ".violence"));
    }
}
