package org.keptword.measures.scoring;

import java.util.Optional;
import java.util.OptionalDouble;

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
