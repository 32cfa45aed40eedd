package org.keptword.web.chart;

import java.time.Instant;
import java.util.function.DoubleFunction;
import org.keptword.web.chart.Lettering.Anchor;

/** What stands behind every chart: the lines of the values, the sessions, and their numbers. */
final class Plot {

    private static final double NUMBER_GAP = 6;
    private static final double BELOW = 15;

    private final Frame frame;
    private final Lettering lettering;
    private final Axis axis;
    private final ValueScale values;
    private final TimeScale time;

    Plot(Frame frame, Lettering lettering, Axis axis, ValueScale values) {
        this.frame = frame;
        this.lettering = lettering;
        this.axis = axis;
        this.values = values;
        this.time = axis.scale(frame);
    }

    double x(Instant at) {
        return time.x(at);
    }

    double y(double value) {
        return values.y(value, frame);
    }

    void draw(Svg svg, DoubleFunction<String> number) {
        Trace grid = new Trace();
        for (double mark : values.marks()) {
            grid.move(frame.plotLeft(), y(mark)).line(frame.plotRight(), y(mark));
            svg.say(
                    "c-number",
                    number.apply(mark),
                    frame.plotLeft() - NUMBER_GAP,
                    y(mark) + frame.letter() * 0.35,
                    Anchor.END);
        }
        svg.path("c-grid", grid);
        if (axis.ticks().size() <= Axis.LINES) {
            Trace lines = new Trace();
            axis.ticks()
                    .forEach(tick -> lines.move(x(tick.at()), frame.plotTop()).line(x(tick.at()), frame.plotBottom()));
            svg.path("c-session", lines);
        }
        double zero = y(Math.max(values.least(), Math.min(values.most(), 0)));
        svg.line("c-axis", frame.plotLeft(), zero, frame.plotRight(), zero);
        axis.labels(frame, lettering)
                .forEach(label ->
                        svg.say("c-number", label.text(), label.x(), frame.plotBottom() + BELOW, label.anchor()));
    }
}
