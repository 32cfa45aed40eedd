package org.keptword.web.chart;

/**
 * The field of a drawing and the plot in it, in pixels.
 *
 * @param left margin for the numbers of the axis
 * @param right margin for the names of what is drawn
 * @param letter height of the letters
 */
public record Frame(int width, int height, int left, int right, int top, int bottom, double letter) {

    private static final int BOTTOM = 20;

    public Frame {
        if (width - left - right < 1 || height - top - bottom < 1) {
            throw new IllegalArgumentException("No room for a plot");
        }
    }

    /** For desks and paper. */
    public static Frame wide(int plot) {
        return new Frame(860, plot + 12 + BOTTOM, 40, 120, 12, BOTTOM, 12);
    }

    /** For phones. */
    public static Frame narrow(int plot) {
        return new Frame(340, plot + 12 + BOTTOM, 30, 74, 12, BOTTOM, 11);
    }

    public double plotLeft() {
        return left;
    }

    public double plotRight() {
        return width - (double) right;
    }

    public double plotTop() {
        return top;
    }

    public double plotBottom() {
        return height - (double) bottom;
    }
}
