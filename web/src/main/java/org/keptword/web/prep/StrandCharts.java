package org.keptword.web.prep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keptword.progress.SessionAxis;
import org.keptword.reports.prep.PrepStrands;
import org.keptword.reports.prep.PrepStrands.Person;
import org.keptword.web.chart.Axis;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** A small drawing of each strand over the last sessions: counts stand in the middle of their stretch of time, and gaps stay gaps. */
final class StrandCharts {

    private static final int PLOT = 34;

    private final PrepStrands strands;
    private final SessionAxis axis;
    private final PrepDocumentWriter writer;

    StrandCharts(PrepStrands strands, PrepDocumentWriter writer) {
        this.strands = strands;
        this.axis = strands.axis();
        this.writer = writer;
    }

    /** Responses handed in. */
    List<Drawn> words(List<String> says) {
        return draw(
                "words",
                Shape.CIRCLE,
                counts(),
                says,
                (one, place) -> Optional.of(
                        new PrepStrands.Value(middle(place), one.words().get(place))));
    }

    /** Promises kept; a gap where nothing was said. */
    List<Drawn> deeds(List<String> says) {
        return draw(
                "deeds",
                Shape.SQUARE,
                kept(),
                says,
                (one, place) -> Optional.of(one.deeds().get(place))
                        .filter(deeds -> deeds.said() > 0)
                        .map(deeds -> new PrepStrands.Value(middle(place), deeds.keptAtAll())));
    }

    /** Scores. */
    List<Drawn> trust(List<String> says) {
        return strands.scale()
                .map(scale -> draw(
                        "trust",
                        Shape.TRIANGLE,
                        ends(scale.range().least(), scale.range().most()),
                        says,
                        (one, place) -> one.trust().get(place)))
                .orElse(List.of());
    }

    private ValueScale counts() {
        return ends(
                0,
                strands.people().stream()
                        .flatMap(one -> one.words().stream())
                        .mapToInt(any -> any)
                        .max()
                        .orElse(0));
    }

    private ValueScale kept() {
        return ends(
                0,
                strands.people().stream()
                        .flatMap(one -> one.deeds().stream())
                        .mapToInt(PrepStrands.Deeds::keptAtAll)
                        .max()
                        .orElse(0));
    }

    /** Only the ends are written out: the drawing is low. */
    private static ValueScale ends(double least, double most) {
        double width = Math.max(1, most - least);
        return new ValueScale(least, least + width, width);
    }

    private List<Drawn> draw(
            String strand,
            Shape shape,
            ValueScale values,
            List<String> says,
            BiFunction<Person, Integer, Optional<PrepStrands.Value>> value) {
        List<LineChart.Series> series = new ArrayList<>();
        for (Person one : strands.people()) {
            List<Optional<LineChart.Point>> points = new ArrayList<>();
            for (int place = 0; place < axis.stretches().size(); place++) {
                points.add(value.apply(one, place).map(v -> new LineChart.Point(v.at(), v.value())));
            }
            series.add(new LineChart.Series(writer.readable(one.name()), !series.isEmpty(), points, Optional.empty()));
        }
        boolean drawn = !axis.ticks().isEmpty()
                && series.stream().anyMatch(one -> one.points().stream().anyMatch(Optional::isPresent));
        if (!drawn) {
            return List.of();
        }
        LineChart chart = new LineChart(
                "chart-" + strand,
                shape,
                name(strand),
                writer.readable(String.join(" ", says)),
                new Axis(
                        axis.begins(),
                        axis.now(),
                        axis.ticks().stream()
                                .map(tick -> new Axis.Tick(tick.ordinal(), tick.at()))
                                .toList()),
                values,
                series,
                Optional.empty());
        return writer.drawing(PLOT, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
    }

    private String name(String strand) {
        return strand.equals("trust")
                ? writer.say(
                        "chart.trust", writer.in(strands.scale().orElseThrow().title()))
                : writer.say("chart." + strand);
    }

    private Instant middle(int place) {
        SessionAxis.Stretch stretch = axis.stretches().get(place);
        Instant from = stretch.from().isBefore(axis.begins()) ? axis.begins() : stretch.from();
        return Instant.ofEpochMilli((from.toEpochMilli() + stretch.until().toEpochMilli()) / 2);
    }
}
