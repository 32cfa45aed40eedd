package org.keptword.web.palette;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.keptword.shared.Region;
import org.keptword.web.text.LocalizedTexts;

/**
 * The day that typed words name: 2026-11-27, 11/27 or 27/11, Nov 27, 27 de noviembre, Friday, tomorrow. Without a year it is the nearest such day,
 * a weekday the next one from today on.
 */
final class PaletteDay {

    private static final String NUMBERS = "\\d{1,2}[/.-]\\d{1,2}";
    private static final int SHORTEST_NAME = 3;

    private final LocalizedTexts texts;
    private final LocalDate today;

    PaletteDay(LocalizedTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    Optional<LocalDate> of(List<String> words) {
        List<String> said = words.stream().filter(word -> !word.equals("de")).toList();
        try {
            return switch (said.size()) {
                case 1 -> one(said.get(0));
                case 2 -> dayOfMonth(said.get(0), said.get(1)).or(() -> dayOfMonth(said.get(1), said.get(0)));
                default -> Optional.empty();
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> one(String word) {
        if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(word));
        }
        if (word.matches(NUMBERS)) {
            return numbers(word);
        }
        for (int days = -1; days <= 1; days++) {
            if (PaletteWords.of(texts.get(List.of("palette.yesterday", "palette.today", "palette.tomorrow")
                            .get(days + 1)))
                    .contains(word)) {
                return Optional.of(today.plusDays(days));
            }
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names(word, style -> day.getDisplayName(style, texts.language())))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.nextOrSame(day)));
    }

    /** Month first in the United States, day first elsewhere; the other way round where only that is a day. */
    private Optional<LocalDate> numbers(String word) {
        String[] parts = word.split("[/.-]", -1);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        boolean monthFirst = (Region.of(texts.region()).isMonthFirst() && first <= 12) || second > 12;
        return Optional.of(nearest(Month.of(monthFirst ? first : second), monthFirst ? second : first));
    }

    private Optional<LocalDate> dayOfMonth(String day, String month) {
        OptionalInt number = day.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(day)) : OptionalInt.empty();
        return number.isEmpty()
                ? Optional.empty()
                : Arrays.stream(Month.values())
                        .filter(one -> names(month, style -> one.getDisplayName(style, texts.language())))
                        .findFirst()
                        .map(one -> nearest(one, number.getAsInt()));
    }

    private LocalDate nearest(Month month, int day) {
        return Stream.of(-1, 0, 1)
                .map(years -> today.getYear() + years)
                .filter(year -> day <= month.length(java.time.Year.isLeap(year)))
                .map(year -> LocalDate.of(year, month, day))
                .min(java.util.Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))))
                .orElseThrow(() -> new DateTimeException("no such day"));
    }

    private static boolean names(String word, java.util.function.Function<TextStyle, String> name) {
        String begun = word.replace(".", "");
        return begun.length() >= SHORTEST_NAME
                && PaletteWords.of(name.apply(TextStyle.FULL).toLowerCase(Locale.ROOT))
                        .get(0)
                        .startsWith(begun);
    }
}
