package org.keptword.measures.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.guide.form.LocalizedText;

/** Published instruments as numbers: no words of theirs are here. */
final class Published {

    static final LocalizedText WORDS = new LocalizedText("In numbers only", "Solo en números");

    private Published() {}

    static Instrument of(String name, int items, Range item, Scale scale, List<Instrument.CriticalItem> critical) {
        return new Instrument(
                name,
                IntStream.rangeClosed(1, items)
                        .mapToObj(i -> RatedItem.number("i" + i, item))
                        .toList(),
                List.of(scale),
                critical,
                Optional.empty(),
                WORDS,
                WORDS);
    }

    static Scale scale(
            int items, Scale.Direction direction, Range range, Scale.Combine combine, double factor, int missing) {
        return new Scale(
                "total",
                WORDS,
                Scale.About.SELF,
                direction,
                range,
                IntStream.rangeClosed(1, items)
                        .mapToObj(i -> new Scale.Part("i" + i, false))
                        .toList(),
                combine,
                factor,
                missing,
                Optional.empty(),
                List.of());
    }

    static Instrument coreOm() {
        return of(
                "core-om",
                34,
                new Range(0, 4),
                scale(34, Scale.Direction.LOWER_IS_BETTER, new Range(0, 40), Scale.Combine.MEAN, 10, 3),
                List.of());
    }

    static Instrument phq9() {
        return of(
                "phq-9",
                9,
                new Range(0, 3),
                scale(9, Scale.Direction.LOWER_IS_BETTER, new Range(0, 27), Scale.Combine.SUM, 1, 2),
                List.of(Instrument.CriticalItem.atLeast("i9", 1)));
    }

    /** So many items answered so that they add up to a sum, the rest without an answer. */
    static Map<String, RatedItem.Rating> ratings(int answered, int most, int sum) {
        Map<String, RatedItem.Rating> ratings = new LinkedHashMap<>();
        int left = sum;
        for (int i = 1; i <= answered; i++) {
            int value = Math.min(most, left);
            ratings.put("i" + i, RatedItem.Rating.of(value));
            left -= value;
        }
        return ratings;
    }
}
