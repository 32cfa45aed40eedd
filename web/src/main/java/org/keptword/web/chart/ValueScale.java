package org.keptword.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Values up a plot.
 *
 * @param least at the bottom
 * @param most at the top
 * @param step between the values that are written out
 */
public record ValueScale(double least, double most, double step) {

    private static final int FEW = 4;
    private static final double ROUNDING = 1e-9;

    public ValueScale {
        if (!(least < most) || !(step > 0)) {
            throw new IllegalArgumentException("Values go up");
        }
    }

    /** From the least to the greatest value there can be. */
    public static ValueScale between(double least, double most) {
        return new ValueScale(least, most, step(most - least));
    }

    /** Whole numbers from zero, or from so many below it. */
    public static ValueScale counts(int below, int above) {
        double step = Math.max(1, step(Math.max(1, below + above)));
        double most = Math.max(step, Math.ceil(above / step - ROUNDING) * step);
        return new ValueScale(below == 0 ? 0 : -Math.ceil(below / step - ROUNDING) * step, most, step);
    }

    /** From so far below zero to so far above, zero always among them. */
    public static ValueScale aroundZero(double least, double most) {
        double step = Math.max(1, step(Math.max(1, Math.max(0, most) - Math.min(0, least))));
        double top = Math.max(step, Math.ceil(most / step - ROUNDING) * step);
        return new ValueScale(least < 0 ? Math.floor(least / step + ROUNDING) * step : 0, top, step);
    }

    public boolean beginsAtZero() {
        return least == 0;
    }

    public double y(double value, Frame frame) {
        double part = (Math.min(most, Math.max(least, value)) - least) / (most - least);
        return frame.plotBottom() - part * (frame.plotBottom() - frame.plotTop());
    }

    /** The values that are written out, from the bottom. */
    public List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (double mark = Math.ceil(least / step - ROUNDING) * step; mark <= most + ROUNDING; mark += step) {
            marks.add(mark + 0.0);
        }
        return marks;
    }

    /** 1, 2 or 5 times a power of ten, so that few values are written out. */
    private static double step(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width / FEW)));
        for (double times : new double[] {1, 2, 5}) {
            if (width / (power * times) <= FEW + ROUNDING) {
                return power * times;
            }
        }
        return power * 10;
    }
}
