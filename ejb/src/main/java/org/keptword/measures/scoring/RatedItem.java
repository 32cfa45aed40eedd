package org.keptword.measures.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An item that can be counted: rated by a number within a range, or by an option with a weight.
 *
 * @param id the item of the form
 * @param range what a number may be; empty for an item of options
 * @param weights what each option counts, by code; options without a weight are left out
 */
public record RatedItem(String id, Optional<Range> range, Map<String, Double> weights) {

    public RatedItem {
        weights = Map.copyOf(weights);
        Refused.unless(range.isEmpty() || weights.isEmpty(), "itemTwice", id);
    }

    /** An item rated by a number. */
    public static RatedItem number(String id, Range range) {
        return new RatedItem(id, Optional.of(range), Map.of());
    }

    /** An item of options. */
    public static RatedItem options(String id, Map<String, Weight> options) {
        return new RatedItem(
                id,
                Optional.empty(),
                options.entrySet().stream()
                        .filter(option -> option.getValue().value().isPresent())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                option -> option.getValue().value().getAsDouble())));
    }

    /** Whether it can be summed at all; an item of options without weights cannot. */
    public boolean isCounted() {
        return range.isPresent() || !weights.isEmpty();
    }

    /** Whether a rating is one of this item: a number within its range, or a code where it has options. */
    public boolean accepts(Rating rating) {
        return range.isPresent()
                ? rating.number().isPresent()
                        && range.get().holds(rating.number().getAsDouble())
                : rating.code().isPresent();
    }

    /**
     * What a rating counts; empty for an option without a weight.
     *
     * @param reversed whether it counts from the other end: least + greatest - value
     */
    public OptionalDouble value(Rating rating, boolean reversed) {
        OptionalDouble value = range.isPresent() ? number(rating) : weight(rating);
        return reversed && value.isPresent() ? OptionalDouble.of(mirrored(value.getAsDouble())) : value;
    }

    private OptionalDouble number(Rating rating) {
        Range bounds = range.orElseThrow();
        double value = rating.number().orElseThrow(() -> Refused.because("notANumber", id));
        Refused.unless(bounds.holds(value), "outOfRange", id, bounds.least(), bounds.most());
        return OptionalDouble.of(value);
    }

    private OptionalDouble weight(Rating rating) {
        String code = rating.code().orElseThrow(() -> Refused.because("notAnOption", id));
        return weights.containsKey(code) ? OptionalDouble.of(weights.get(code)) : OptionalDouble.empty();
    }

    private double mirrored(double value) {
        if (range.isPresent()) {
            return range.get().mirrored(value);
        }
        double least = weights.values().stream().mapToDouble(w -> w).min().orElseThrow();
        double most = weights.values().stream().mapToDouble(w -> w).max().orElseThrow();
        return least + most - value;
    }

    /**
     * What choosing an option counts. FHIR R4 writes it as {@code ordinalValue} or {@code itemWeight}, on the option itself or on the
     * Coding in it; published files use either place.
     *
     * @param onOption the number on the option
     * @param onCoding the number on its Coding; two different numbers are refused
     */
    public record Weight(OptionalDouble onOption, OptionalDouble onCoding) {

        public Weight {
            Refused.unless(isFinite(onOption) && isFinite(onCoding), "weight");
            Refused.unless(
                    onOption.isEmpty() || onCoding.isEmpty() || onOption.getAsDouble() == onCoding.getAsDouble(),
                    "weightsDiffer",
                    onOption.orElse(0),
                    onCoding.orElse(0));
        }

        public static Weight onOption(double value) {
            return new Weight(OptionalDouble.of(value), OptionalDouble.empty());
        }

        public static Weight onCoding(double value) {
            return new Weight(OptionalDouble.empty(), OptionalDouble.of(value));
        }

        /** The number, wherever it stands; empty where there is none. */
        public OptionalDouble value() {
            return onOption.isPresent() ? onOption : onCoding;
        }

        private static boolean isFinite(OptionalDouble value) {
            return value.isEmpty() || Double.isFinite(value.getAsDouble());
        }
    }

    /** How one item was answered: by a number or by the code of an option. */
    public record Rating(OptionalDouble number, Optional<String> code) {

        public Rating {
            Refused.unless(number.isPresent() != code.isPresent(), "rating");
            Refused.unless(number.isEmpty() || Double.isFinite(number.getAsDouble()), "rating");
        }

        public static Rating of(double number) {
            return new Rating(OptionalDouble.of(number), Optional.empty());
        }

        public static Rating of(String code) {
            return new Rating(OptionalDouble.empty(), Optional.of(code));
        }
    }
}
