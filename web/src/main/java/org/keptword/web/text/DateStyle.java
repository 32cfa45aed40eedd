package org.keptword.web.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.shared.Region;

/**
 * The patterns of one region. They are ours and not the CLDR's, which puts a narrow no-break space before PM and changes its commas and short
 * names between versions. A short name is the first three letters of the long one, as the scripts shorten it too.
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

    private static final Map<Region, DateStyle> ALL = new EnumMap<>(Region.class);
    private static final Pattern NAME = Pattern.compile("EEE|MMMM|MMM|[^EM]+");
    private static final int SHORT = 3;

    static {
        for (Region region : Region.values()) {
            ALL.put(region, of(region));
        }
    }

    static DateStyle in(Region region) {
        return ALL.get(region);
    }

    private static DateStyle of(Region region) {
        return switch (region) {
            case EN_US ->
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
            case EN_GB ->
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
            case ES_MX, ES_ES ->
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
        };
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
                        day -> day.getDisplayName(TextStyle.FULL, locale).substring(0, SHORT)));
    }

    private static Map<Long, String> months(Locale locale, int most) {
        return Arrays.stream(Month.values()).collect(Collectors.toMap(month -> (long) month.getValue(), month -> {
            String name = month.getDisplayName(TextStyle.FULL, locale);
            return name.substring(0, Math.min(most, name.length()));
        }));
    }
}
