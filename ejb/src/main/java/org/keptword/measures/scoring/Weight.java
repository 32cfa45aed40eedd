package org.keptword.measures.scoring;

import java.util.OptionalDouble;

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
