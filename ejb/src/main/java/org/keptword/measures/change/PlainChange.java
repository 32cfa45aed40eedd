package org.keptword.measures.change;

import java.util.Optional;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;

/**
 * A change as clients are told of it: the number is higher, lower or about the same, never better or worse.
 *
 * <p>"About the same" means, where a norm is known, no reliable change; without one, less than a tenth of the range of the scale: on
 * the trust check-in less than one step per question on average.
 */
public enum PlainChange {
    HIGHER,
    LOWER,
    ABOUT_THE_SAME;

    private static final double PART_OF_RANGE = 0.1;
    private static final double ROUNDING = 1e-9;

    public static PlainChange of(double before, double now, Range range, Optional<Scale.Norm> norm) {
        boolean same = norm.map(known -> !ReliableChange.of(known).isReliable(before, now))
                .orElseGet(() -> Math.abs(now - before) < PART_OF_RANGE * range.width() - ROUNDING);
        if (same) {
            return ABOUT_THE_SAME;
        }
        return now > before ? HIGHER : LOWER;
    }
}
