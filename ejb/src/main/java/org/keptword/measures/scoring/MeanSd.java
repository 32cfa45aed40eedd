package org.keptword.measures.scoring;

/** Mean and standard deviation of a group of people; the deviation is above 0. */
public record MeanSd(double mean, double sd) {

    public MeanSd {
        Refused.unless(Double.isFinite(mean), "mean");
        Refused.unless(Double.isFinite(sd) && sd > 0, "sd");
    }
}
