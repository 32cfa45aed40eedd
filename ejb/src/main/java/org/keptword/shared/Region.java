package org.keptword.shared;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person reads language, dates, times and numbers. The first region of a language is its default. English and Spanish have regions of ours;
 * every further language has one, which is called after the language alone and follows the CLDR. There is one object for each region.
 */
public final class Region {

    public static final Region EN_US = new Region("en-US", true, true);
    public static final Region EN_GB = new Region("en-GB", false, false);
    public static final Region ES_MX = new Region("es-MX", false, false);
    public static final Region ES_ES = new Region("es-ES", false, false);

    private static final List<Region> OURS = List.of(EN_US, EN_GB, ES_MX, ES_ES);
    private static final List<Region> ALL = Stream.concat(
                    OURS.stream().filter(region -> Languages.offers(region.locale)),
                    Languages.all().stream()
                            .filter(language -> OURS.stream().noneMatch(region -> region.isIn(language)))
                            .map(Region::byCldr))
            .toList();

    private final String tag;
    private final Locale locale;
    private final boolean monthFirst;
    private final boolean halfDays;

    private Region(String tag, boolean monthFirst, boolean halfDays) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
        this.monthFirst = monthFirst;
        this.halfDays = halfDays;
    }

    /** The region of a language that has none of ours. */
    public static Region byCldr(Locale language) {
        String day = pattern(FormatStyle.SHORT, null, language);
        String time = pattern(null, FormatStyle.SHORT, language);
        return new Region(language.toLanguageTag(), day.indexOf('M') < day.indexOf('d'), time.indexOf('a') >= 0);
    }

    private static String pattern(@Nullable FormatStyle date, @Nullable FormatStyle time, Locale language) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, language);
    }

    /** All regions that can be chosen, by language. */
    public static List<Region> all() {
        return ALL;
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

    /** Whether the month is written before the day. */
    public boolean isMonthFirst() {
        return monthFirst;
    }

    /** Whether times are written with AM and PM. */
    public boolean hasHalfDays() {
        return halfDays;
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

    private boolean isIn(Locale language) {
        return language().equals(language.getLanguage());
    }

    private static Optional<Region> in(Locale locale) {
        String asked = locale.toLanguageTag();
        return ALL.stream()
                .filter(region -> region.tag.equals(asked))
                .findFirst()
                .or(() -> ALL.stream().filter(region -> region.isIn(locale)).findFirst());
    }
}
