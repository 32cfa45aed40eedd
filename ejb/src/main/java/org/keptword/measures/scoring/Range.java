package org.keptword.measures.scoring;

/** From the least to the greatest value, both included; finite, the least below the greatest. */
public record Range(double least, double most) {

    public Range {
        Refused.unless(Double.isFinite(least) && Double.isFinite(most) && least < most, "range", least, most);
    }

    public boolean holds(double value) {
        return value >= least && value <= most;
    }

    public double width() {
        return most - least;
    }

    /** The value as far from the other end; a reversed item counts so. */
    public double mirrored(double value) {
        return least + most - value;
    }
}
