package org.keptword.web.chart;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.web.chart.Lettering.Anchor;

/**
 * Values over time. A line joins two values only when nothing is missing between them; each value is marked, and the last one is written
 * beside the name.
 *
 * @param style a class that says which strand it belongs to
 * @param name what it shows
 * @param says what is to be seen in it, in words
 * @param series two at most
 * @param line the cut-off, where one is known
 */
public record LineChart(
        String style,
        Shape shape,
        String name,
        String says,
        Axis axis,
        ValueScale values,
        List<Series> series,
        Optional<Cut> line) {

    /** More series than this are another chart. */
    private static final int MOST = 2;

    private static final double ROW = 15;

    /** Hollow marks are drawn first and larger, so that a filled one at the same place stands in them. */
    private static final double RING = 1.3;

    private static final double NAME_GAP = 10;

    /**
     * The values of one person.
     *
     * @param second drawn in dashes with hollow marks
     * @param points in order of time; empty where a value is missing
     * @param band where a change is no more than measuring does by itself
     */
    public record Series(String name, boolean second, List<Optional<Point>> points, Optional<Band> band) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /** One value. */
    public record Point(Instant at, double value) {}

    /** A band across the plot, with its name in it. */
    public record Band(String name, double least, double most) {}

    /** A line across the plot, with its name on it. */
    public record Cut(String name, double value) {}

    public LineChart {
        series = List.copyOf(series);
        if (series.size() > MOST) {
            throw new IllegalArgumentException("At most two in a chart");
        }
    }

    /** The drawing. */
    public String draw(Frame frame, Lettering lettering, NumberFormat numbers) {
        Svg svg = new Svg(frame, lettering, style, name, says);
        Plot plot = new Plot(frame, lettering, axis, values);
        series.forEach(one -> one.band().ifPresent(band -> band(svg, plot, frame, one, band)));
        plot.draw(svg, numbers::format);
        line.ifPresent(cut -> {
            double y = plot.y(cut.value());
            svg.line("c-cut", frame.plotLeft(), y, frame.plotRight(), y);
            svg.say("c-note", cut.name(), frame.plotLeft() + 4, y - 4, Anchor.START);
        });
        series.stream().filter(Series::second).forEach(one -> draw(svg, plot, one));
        series.stream().filter(one -> !one.second()).forEach(one -> draw(svg, plot, one));
        names(svg, plot, frame, numbers);
        return svg.toString();
    }

    private static void band(Svg svg, Plot plot, Frame frame, Series of, Band band) {
        double top = plot.y(band.most());
        double bottom = plot.y(band.least());
        svg.box(
                of.second() ? "c-band c-band-b" : "c-band",
                frame.plotLeft(),
                top,
                frame.plotRight() - frame.plotLeft(),
                bottom - top);
        double y = of.second() ? bottom - 4 : top + frame.letter();
        svg.say("c-note", band.name(), frame.plotRight() - 4, y, Anchor.END);
    }

    private void draw(Svg svg, Plot plot, Series one) {
        Trace lines = new Trace();
        Trace marks = new Trace();
        boolean joined = false;
        double size = size(one.points().size()) * (one.second() ? RING : 1);
        for (Optional<Point> point : one.points()) {
            if (point.isPresent()) {
                double x = plot.x(point.get().at());
                double y = plot.y(point.get().value());
                if (joined) {
                    lines.line(x, y);
                } else {
                    lines.move(x, y);
                }
                marks.mark(shape, x, y, size);
            }
            joined = point.isPresent();
        }
        svg.path(one.second() ? "c-line c-line-b" : "c-line", lines);
        svg.path(one.second() ? "c-mark c-mark-b" : "c-mark", marks);
    }

    /** Smaller where there are many. */
    static double size(int points) {
        if (points <= 30) {
            return 4.2;
        }
        return points <= 100 ? 2.6 : 1.5;
    }

    private void names(Svg svg, Plot plot, Frame frame, NumberFormat numbers) {
        List<Name> names = new ArrayList<>();
        for (Series one : series) {
            one.points().stream()
                    .flatMap(Optional::stream)
                    .reduce((earlier, later) -> later)
                    .ifPresent(last ->
                            names.add(new Name(one.name(), numbers.format(last.value()), plot.y(last.value()))));
        }
        List<Double> rows = apart(names.stream().map(Name::y).toList(), frame);
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            double room = frame.right() - NAME_GAP - svg.width(" " + name.value()) - 2;
            svg.sayStrongly(
                    "c-name",
                    svg.fit(name.name(), room) + " " + name.value(),
                    frame.plotRight() + NAME_GAP,
                    rows.get(i) + frame.letter() * 0.35,
                    Anchor.START);
        }
    }

    private record Name(String name, String value, double y) {}

    /** Moves two rows apart that would lie over each other, within the field. */
    static List<Double> apart(List<Double> rows, Frame frame) {
        if (rows.size() < 2 || Math.abs(rows.get(0) - rows.get(1)) >= ROW) {
            return rows;
        }
        double middle = (rows.get(0) + rows.get(1)) / 2;
        double least = frame.plotTop() + ROW / 2;
        double most = Math.max(least, frame.plotBottom() - ROW / 2);
        middle = Math.min(most, Math.max(least, middle));
        boolean firstAbove = rows.get(0) <= rows.get(1);
        return List.of(middle + (firstAbove ? -ROW / 2 : ROW / 2), middle + (firstAbove ? ROW / 2 : -ROW / 2));
    }
}
