package org.keptword.web.chart;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import org.keptword.web.chart.Lettering.Anchor;

/**
 * Counts over stretches of time: filled and striped ones up from zero, hollow ones on top of them or down. The counts are written where
 * there is room.
 *
 * @param style a class that says which strand it belongs to
 * @param name what it shows
 * @param says what is to be seen in it, in words
 * @param label what stands beside it: whose counts they are
 * @param values the same for everybody beside whom it stands
 */
public record BarChart(
        String style, String name, String says, String label, Axis axis, ValueScale values, List<Bar> bars) {

    private static final double WIDEST = 22;
    private static final double LEAST = 1;
    private static final double STRIPE = 3;
    private static final double LETTERS = 15;

    /** In bars thinner than this stripes and outlines would run together: they are pale. */
    private static final double THIN = 5;

    private static final double OVER = 3;
    private static final double NAME_GAP = 10;

    /**
     * The counts of one stretch.
     *
     * @param filled from zero up
     * @param striped on top of them
     * @param hollow on top of both
     * @param below from zero down, hollow
     * @param dash a dash at this height, or nothing when 0
     */
    public record Bar(Instant from, Instant until, int filled, int striped, int hollow, int below, int dash) {

        /** All that goes up. */
        public int above() {
            return filled + striped + hollow;
        }
    }

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** The drawing. */
    public String draw(Frame frame, Lettering lettering, NumberFormat numbers) {
        Svg svg = new Svg(frame, lettering, style, name, says);
        Plot plot = new Plot(frame, lettering, axis, values);
        plot.draw(svg, mark -> numbers.format(Math.abs(mark)));
        Trace filled = new Trace();
        Trace striped = new Trace();
        Trace stripes = new Trace();
        Trace hollow = new Trace();
        Trace pale = new Trace();
        Trace dashes = new Trace();
        for (Bar bar : bars) {
            double left = plot.x(bar.from());
            double room = plot.x(bar.until()) - left;
            double width = Math.max(LEAST, Math.min(WIDEST, room * 0.62));
            double x = left + (room - width) / 2;
            boolean thin = width < THIN;
            double y = up(plot, filled, x, width, 0, bar.filled());
            double z = up(plot, thin ? pale : striped, x, width, bar.filled(), bar.striped());
            stripes(stripes, x, width, z, bar.striped() > 0 && !thin ? y : z);
            up(plot, thin ? pale : hollow, x, width, bar.filled() + bar.striped(), bar.hollow());
            up(plot, thin ? pale : hollow, x, width, -bar.below(), bar.below());
            if (bar.dash() > 0) {
                double at = plot.y(bar.dash());
                double over = thin ? 0 : OVER;
                dashes.move(x - over, at).line(x + width + over, at);
            }
            counts(svg, plot, bar, x + width / 2, room, numbers);
        }
        svg.path("c-filled", filled)
                .path("c-hollow", striped)
                .path("c-stripes", stripes)
                .path("c-hollow", hollow)
                .path("c-pale", pale)
                .path("c-dash", dashes);
        svg.sayStrongly(
                "c-name",
                svg.fit(label, frame.right() - NAME_GAP),
                frame.plotRight() + NAME_GAP,
                plot.y(0) - 4,
                Anchor.START);
        return svg.toString();
    }

    /** Adds a box and gives the height it reaches. */
    private static double up(Plot plot, Trace to, double x, double width, int from, int count) {
        double bottom = plot.y(from);
        double top = plot.y(from + (double) count);
        if (count > 0) {
            to.box(x, top, width, bottom - top);
        }
        return top;
    }

    private static void stripes(Trace to, double x, double width, double top, double bottom) {
        for (double y = bottom - STRIPE; y > top; y -= STRIPE) {
            to.move(x, y).line(x + width, y);
        }
    }

    private static void counts(Svg svg, Plot plot, Bar bar, double middle, double room, NumberFormat numbers) {
        if (room < LETTERS) {
            return;
        }
        if (bar.above() > 0) {
            double y = Math.min(plot.y(bar.above()), bar.dash() > 0 ? plot.y(bar.dash()) : Double.MAX_VALUE);
            svg.say("c-count", numbers.format(bar.above()), middle, y - 3, Anchor.MIDDLE);
        }
        if (bar.below() > 0) {
            svg.say("c-count", numbers.format(bar.below()), middle, plot.y(-bar.below()) + 11, Anchor.MIDDLE);
        }
    }
}
