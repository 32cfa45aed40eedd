package org.keptword.progress;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A mean that knows of how many it is.
 *
 * @param sum of the values
 * @param count of the values
 */
public record Mean(long sum, int count) {

    public static final Mean NONE = new Mean(0, 0);

    public Mean {
        if (count < 0 || (count == 0 && sum != 0)) {
            throw new IllegalArgumentException("Nothing has no sum");
        }
    }

    /** One value, or none. */
    public static Mean of(OptionalInt value) {
        return value.isPresent() ? new Mean(value.getAsInt(), 1) : NONE;
    }

    public Mean plus(Mean other) {
        return count == 0 ? other : new Mean(sum + other.sum, count + other.count);
    }

    /** Empty of none. */
    public OptionalDouble value() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }
}
