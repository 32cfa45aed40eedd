package org.keptword.measures.scoring;

import java.util.Optional;

/**
 * What is known of a scale beyond the people at hand. Without it no change is called reliable.
 *
 * @param sd standard deviation at the baseline, above 0
 * @param reliability from 0 up to but not 1
 * @param clinical people who sought help
 * @param functional people who did not
 * @param source where the figures were published
 */
public record Norm(
        double sd,
        double reliability,
        Reliability kind,
        Optional<MeanSd> clinical,
        Optional<MeanSd> functional,
        String source) {

    /** How the reliability was found out. */
    public enum Reliability {
        INTERNAL_CONSISTENCY,
        TEST_RETEST
    }

    public Norm {
        Refused.unless(Double.isFinite(sd) && sd > 0, "sd");
        Refused.unless(reliability >= 0 && reliability < 1, "reliability");
        Refused.unless(!source.isBlank(), "normSource");
    }
}
