package org.keptword.web.chart;

import java.time.Instant;

/** Time across a plot; what lies before or after is drawn at the edge. */
public record TimeScale(Instant from, Instant until, double left, double right) {

    public TimeScale {
        if (!from.isBefore(until) || left >= right) {
            throw new IllegalArgumentException("Time goes forward and across");
        }
    }

    /** The whole plot of a frame. */
    public static TimeScale of(Instant from, Instant until, Frame frame) {
        return new TimeScale(from, until, frame.plotLeft(), frame.plotRight());
    }

    public double x(Instant at) {
        if (!at.isAfter(from)) {
            return left;
        }
        if (!at.isBefore(until)) {
            return right;
        }
        double part = (double) (at.toEpochMilli() - from.toEpochMilli()) / (until.toEpochMilli() - from.toEpochMilli());
        return left + part * (right - left);
    }
}
