package org.keptword.measures.scoring;

import java.util.OptionalDouble;

/**
 * An answer that a person must look at, whatever the total: one at or over a value, or at or under one.
 *
 * @param item the item of the form; its value is taken as answered, not reversed
 */
public record CriticalItem(String item, OptionalDouble atLeast, OptionalDouble atMost) {

    public CriticalItem {
        Refused.unless(atLeast.isPresent() != atMost.isPresent(), "critical", item);
    }

    public static CriticalItem atLeast(String item, double value) {
        return new CriticalItem(item, OptionalDouble.of(value), OptionalDouble.empty());
    }

    public static CriticalItem atMost(String item, double value) {
        return new CriticalItem(item, OptionalDouble.empty(), OptionalDouble.of(value));
    }

    boolean isMetBy(double value) {
        return atLeast.isPresent() ? value >= atLeast.getAsDouble() : value <= atMost.getAsDouble();
    }
}
