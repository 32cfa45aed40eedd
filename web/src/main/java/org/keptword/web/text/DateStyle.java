package org.keptword.web.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.shared.Region;

/**
 * The patterns of one region. They are ours and not the CLDR's, which puts a narrow no-break space before PM and changes its commas and short
 * names between versions. A short name is the first three letters of the long one, as the scripts shorten it too. Languages without patterns of ours
 * follow the CLDR.
 *
 * @param day of this year; {@code dated} of another one
 * @param brief of this year; {@code briefDated} of another one
 */
record DateStyle(
        DateTimeFormatter day,
        DateTimeFormatter dated,
        DateTimeFormatter brief,
        DateTimeFormatter briefDated,
        DateTimeFormatter month,
        DateTimeFormatter time,
        DateTimeFormatter exactDay,
        DateTimeFormatter exactTime) {

    private static final Map<Region, DateStyle> ALL = new HashMap<>();
    private static final Pattern NAME = Pattern.compile("EEE|MMMM|MMM|[^EM]+");
    private static final Set<String> OURS = Set.of("en", "es");
    private static final int SHORT = 3;

    static {
        for (Region region : Region.all()) {
            ALL.put(region, of(region));
        }
    }

    static DateStyle in(Region region) {
        DateStyle style = ALL.get(region);
        return style == null ? of(region) : style;
    }

    private static DateStyle of(Region region) {
        return switch (region.tag()) {
            case "en-US" ->
                of(
                        region,
                        "EEE, MMM d",
                        "EEE, MMM d, yyyy",
                        "MMM d",
                        "MMM d, yyyy",
                        "MMMM yyyy",
                        "h:mm a",
                        "MMMM d, yyyy",
                        "h:mm:ss a zzz");
            case "en-GB" ->
                of(
                        region,
                        "EEE d MMM",
                        "EEE d MMM yyyy",
                        "d MMM",
                        "d MMM yyyy",
                        "MMMM yyyy",
                        "HH:mm",
                        "d MMMM yyyy",
                        "HH:mm:ss zzz");
            case "es-MX", "es-ES" ->
                of(
                        region,
                        "EEE d MMM",
                        "EEE d MMM yyyy",
                        "d MMM",
                        "d MMM yyyy",
                        "MMMM 'de' yyyy",
                        "HH:mm",
                        "d 'de' MMMM 'de' yyyy",
                        "HH:mm:ss zzz");
            default -> byCldr(region);
        };
    }

    /** For a language without patterns of ours: the order, the short names and the half days of the CLDR. */
    private static DateStyle byCldr(Region region) {
        String day = region.isMonthFirst() ? "MMM d" : "d MMM";
        String longDay = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, region.locale());
        return of(
                region,
                "EEE " + day,
                "EEE " + day + " yyyy",
                day,
                day + " yyyy",
                "MMMM yyyy",
                region.hasHalfDays() ? "h:mm a" : "HH:mm",
                longDay,
                region.hasHalfDays() ? "h:mm:ss a zzz" : "HH:mm:ss zzz");
    }

    private static DateStyle of(
            Region region,
            String day,
            String dated,
            String brief,
            String briefDated,
            String month,
            String time,
            String exactDay,
            String exactTime) {
        Function<String, DateTimeFormatter> in = pattern -> formatter(pattern, region.locale());
        return new DateStyle(
                in.apply(day),
                in.apply(dated),
                in.apply(brief),
                in.apply(briefDated),
                in.apply(month),
                in.apply(time),
                in.apply(exactDay),
                in.apply(exactTime));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        Matcher parts = NAME.matcher(pattern);
        while (parts.find()) {
            switch (parts.group()) {
                case "EEE" -> builder.appendText(ChronoField.DAY_OF_WEEK, days(locale));
                case "MMM" -> builder.appendText(ChronoField.MONTH_OF_YEAR, months(locale, SHORT));
                case "MMMM" -> builder.appendText(ChronoField.MONTH_OF_YEAR, months(locale, Integer.MAX_VALUE));
                default -> times(builder, parts.group());
            }
        }
        // Of the names only the zone is left to it, which British English would write as an offset
        return builder.toFormatter(locale.equals(Locale.UK) ? Locale.US : locale);
    }

    private static void times(DateTimeFormatterBuilder builder, String pattern) {
        int at = pattern.indexOf('a');
        if (at < 0) {
            builder.appendPattern(pattern);
        } else {
            builder.appendPattern(pattern.substring(0, at))
                    .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
            if (at + 1 < pattern.length()) {
                builder.appendPattern(pattern.substring(at + 1));
            }
        }
    }

    private static Map<Long, String> days(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> (long) day.getValue(),
                        day -> isOurs(locale)
                                ? day.getDisplayName(TextStyle.FULL, locale).substring(0, SHORT)
                                : withoutPoint(day.getDisplayName(TextStyle.SHORT, locale))));
    }

    private static Map<Long, String> months(Locale locale, int most) {
        return Arrays.stream(Month.values()).collect(Collectors.toMap(month -> (long) month.getValue(), month -> {
            String name = month.getDisplayName(TextStyle.FULL, locale);
            if (name.length() <= most) {
                return name;
            }
            return isOurs(locale)
                    ? name.substring(0, most)
                    : withoutPoint(month.getDisplayName(TextStyle.SHORT, locale));
        }));
    }

    /** Whether three letters tell the names of the language apart, which is not so in all of them: juin, juillet. */
    private static boolean isOurs(Locale locale) {
        return OURS.contains(locale.getLanguage());
    }

    private static String withoutPoint(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
