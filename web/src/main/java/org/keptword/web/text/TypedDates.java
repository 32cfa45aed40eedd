package org.keptword.web.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.keptword.shared.Region;

/**
 * Reads dates and times as people type them: as the region writes them, as ISO 8601, and in what lies between. The script
 * {@code forms/dates.js} reads the same, so that a field shows at once what was understood.
 */
final class TypedDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int CENTURY = 2000;
    private static final int NOON = 12;

    /** The last hour that could be meant for the afternoon or the evening where AM and PM are written. */
    private static final int LAST_EITHER = 9;

    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern ORDINAL = Pattern.compile("(\\d)(st|nd|rd|th|o|er)\\b");
    /** Two numbers with something else than a space, a comma or a slash between them, such as the days of a range. */
    private static final Pattern RANGE = Pattern.compile("\\d[^\\p{L}\\d]*[^\\p{L}\\d\\s,/][^\\p{L}\\d]*\\d");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h ]([0-5]\\d))?(:[0-5]\\d(?:\\.\\d{1,9})?)?(?:h|hrs|hs)?(?:([ap])m?)?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
    private static final Pattern POINTS = Pattern.compile("(?<=[a-z])[.\\s]+|\\s+(?=[a-z])");
    private static final List<Locale> LANGUAGES = Language.ALL;

    private TypedDates() {}

    /**
     * A day: {@code Nov 27}, {@code 27 nov 2026}, {@code 11/27/26} in the region's order, {@code 2026-11-27}. Without a year it is one of
     * today's year; a day of the week before it is not looked at. Beside a named month, a year of two digits directly after the day follows a space,
     * a comma or a slash: {@code Nov 27-28} are two days. Empty for anything else, and for years outside 1900 to 2199.
     */
    static Optional<LocalDate> day(String typed, Region region, LocalDate today) {
        String plain = ORDINAL.matcher(plain(typed)).replaceAll("$1");
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(plain);
        while (tokens.find()) {
            (Character.isDigit(tokens.group().charAt(0)) ? numbers : words).add(tokens.group());
        }
        words.remove("de");
        words.remove("de");
        words.remove("del");
        try {
            if (words.isEmpty()) {
                return numbered(numbers, region, today);
            }
            boolean range = numbers.stream().allMatch(number -> number.length() < 3)
                    && RANGE.matcher(plain).find();
            return range ? Optional.empty() : named(words, numbers, today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * A time: {@code 4:00 PM}, {@code 4pm}, {@code 16:00}, {@code 16.00}, {@code 1600}, {@code 16 h}. Where the region writes AM and PM, an hour
     * from 1 to 9 without them could be either, also as {@code 04:00} and {@code 0400}, and is not read; 10:00 and 11:30 are in the morning.
     * With seconds, {@code 08:30:00}, it is ISO 8601, which no person types.
     */
    static Optional<LocalTime> time(String typed, Region region) {
        String plain = POINTS.matcher(plain(typed)).replaceAll("");
        Matcher digits = FOUR_DIGITS.matcher(plain);
        if (digits.matches()) {
            int whole = Integer.parseInt(digits.group(1));
            return isEither(whole, region)
                    ? Optional.empty()
                    : Optional.of(LocalTime.of(whole, Integer.parseInt(digits.group(2))));
        }
        Matcher parts = TIME.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(4);
        if (half == null) {
            boolean bare =
                    region.hasHalfDays() && hour <= NOON && (parts.group(1).length() == 1 || parts.group(2) == null);
            boolean either = bare || (parts.group(3) == null && isEither(hour, region));
            return either || hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
        }
        boolean late = half.equals("p");
        if (hour > NOON) {
            return late && hour < 24 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
        }
        return hour == 0 ? Optional.empty() : Optional.of(LocalTime.of(hour % NOON + (late ? NOON : 0), minute));
    }

    private static boolean isEither(int hour, Region region) {
        return region.hasHalfDays() && hour > 0 && hour <= LAST_EITHER;
    }

    private static Optional<LocalDate> named(List<String> words, List<String> numbers, LocalDate today) {
        String last = words.get(words.size() - 1);
        boolean others = words.stream().limit(words.size() - 1L).allMatch(TypedDates::isDay);
        OptionalInt month = others ? month(last) : OptionalInt.empty();
        if (month.isEmpty()) {
            // The day of the week after the date, or alone with it
            month = words.size() > 1 && isDay(last) ? month(words.get(0)) : OptionalInt.empty();
        }
        if (month.isEmpty() || words.size() > 2 || numbers.isEmpty() || numbers.size() > 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.get(0).length() == 4;
        String day = yearFirst ? numbers.get(numbers.size() - 1) : numbers.get(0);
        String year = numbers.size() == 1 ? null : numbers.get(yearFirst ? 0 : 1);
        return date(year, month.getAsInt(), day, today);
    }

    private static Optional<LocalDate> numbered(List<String> numbers, Region region, LocalDate today) {
        if (numbers.size() < 2 || numbers.size() > 3) {
            return Optional.empty();
        }
        if (numbers.get(0).length() == 4) {
            return numbers.size() == 3
                    ? date(numbers.get(0), small(numbers.get(1)), numbers.get(2), today)
                    : Optional.empty();
        }
        int first = small(numbers.get(0));
        int second = small(numbers.get(1));
        boolean monthFirst = region.isMonthFirst() ? first <= NOON : second > NOON;
        String year = numbers.size() == 3 ? numbers.get(2) : null;
        return date(year, monthFirst ? first : second, numbers.get(monthFirst ? 1 : 0), today);
    }

    private static Optional<LocalDate> date(String year, int month, String day, LocalDate today) {
        int in = today.getYear();
        if (year != null) {
            if (year.length() != 2 && year.length() != 4) {
                return Optional.empty();
            }
            in = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
        }
        boolean known = in >= FIRST_YEAR && in <= LAST_YEAR;
        return known ? Optional.of(Year.of(in).atMonth(month).atDay(small(day))) : Optional.empty();
    }

    /** A day or a month; 0, which is none, for a longer number. */
    private static int small(String number) {
        return number.length() > 2 ? 0 : Integer.parseInt(number);
    }

    private static OptionalInt month(String word) {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> isNamed(word, (style, in) -> Month.of(month).getDisplayName(style, in)))
                .findFirst();
    }

    private static boolean isDay(String word) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> isNamed(word, day::getDisplayName));
    }

    /** Whether a word of three letters or more begins a name, or is its short form, which some languages write with two. */
    private static boolean isNamed(String word, BiFunction<TextStyle, Locale, String> name) {
        return LANGUAGES.stream().anyMatch(in -> {
            boolean begins =
                    word.length() > 2 && plain(name.apply(TextStyle.FULL, in)).startsWith(word);
            return begins
                    || plain(name.apply(TextStyle.SHORT, in)).replace(".", "").equals(word);
        });
    }

    private static String plain(String typed) {
        return MARK.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
