package org.keptword.web.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.scoring.Direction;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.CaseSummary.Person;
import org.keptword.reports.CaseSummary.Point;
import org.keptword.reports.CaseSummary.ScaleCourse;
import org.keptword.reports.CaseSummary.Tick;
import org.keptword.web.chart.Axis;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.ValueScale;
import org.keptword.web.paper.Html;

/** Check-ins and measures: first and last, and what the change means where a norm is known. */
final class ScalePart {

    private static final int PLOT = 110;
    private static final Duration ROOM = Duration.ofDays(1);

    private final CaseSummary summary;
    private final SummaryDocumentWriter writer;
    private final Html html;

    ScalePart(CaseSummary summary, SummaryDocumentWriter writer) {
        this.summary = summary;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        if (summary.scales().isEmpty()) {
            writer.nothing(writer.say("measures.none"));
            return;
        }
        LocalizedText measure = null;
        for (ScaleCourse scale : summary.scales()) {
            if (!scale.measure().equals(measure)) {
                measure = scale.measure();
                html.say("h3", null, writer.in(measure));
            }
            html.in("div", "chart-block", () -> scale(scale));
        }
        writer.table(writer.say("measures.table"), this::rows);
    }

    private void scale(ScaleCourse scale) {
        html.say("h4", null, writer.in(scale.scale()));
        List<String> says = scale.people().stream().map(one -> sentence(one)).toList();
        says.forEach(writer::line);
        if (scale.people().stream().noneMatch(one -> one.points().size() > 1)) {
            return;
        }
        html.say(
                "p",
                "chart-key",
                writer.say(
                        scale.direction() == Direction.HIGHER_IS_BETTER ? "measures.higher" : "measures.lower",
                        writer.number(scale.range().least()),
                        writer.number(scale.range().most())));
        LineChart chart = new LineChart(
                "chart-trust",
                Shape.TRIANGLE,
                writer.say("measures.chart", writer.in(scale.scale())),
                String.join(" ", says),
                axis(scale),
                ValueScale.between(scale.range().least(), scale.range().most()),
                scale.people().stream().map(this::series).toList(),
                Optional.empty());
        writer.draw(PLOT, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
    }

    private LineChart.Series series(Person one) {
        return new LineChart.Series(
                writer.readable(summary.nameOf(one.whom())),
                !one.whom().equals(summary.people().get(0).id()),
                one.points().stream().flatMap(ScalePart::drawn).toList(),
                Optional.empty());
    }

    /** A point, and before it nothing where nothing joins it to the one before. */
    private static Stream<Optional<LineChart.Point>> drawn(Point point) {
        Optional<LineChart.Point> one = Optional.of(new LineChart.Point(point.at(), point.value()));
        return point.afterGap() ? Stream.of(Optional.empty(), one) : Stream.of(one);
    }

    private Axis axis(ScaleCourse scale) {
        List<Instant> scored = scale.people().stream()
                .flatMap(one -> one.points().stream())
                .map(Point::at)
                .toList();
        List<Instant> all = Stream.concat(
                        scored.stream(), summary.meetings().held().stream().map(Tick::at))
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Axis(
                all.get(0).minus(ROOM),
                all.get(all.size() - 1).plus(ROOM),
                summary.meetings().held().stream()
                        .map(tick -> new Axis.Tick(tick.nth(), tick.at()))
                        .toList());
    }

    private String sentence(Person one) {
        String name = summary.nameOf(one.whom());
        if (one.points().size() == 1) {
            return writer.say("measures.once", name, writer.number(one.last().value()), when(one.last()));
        }
        String said = writer.say(
                "measures.person",
                name,
                writer.number(one.first().value()),
                when(one.first()),
                writer.number(one.last().value()),
                when(one.last()),
                one.points().size());
        return said + " "
                + one.change()
                        .map(change ->
                                writer.speech().say("summary.change", change.kind(), writer.number(change.threshold())))
                        .orElseGet(() -> writer.say("measures.no-norm"));
    }

    private String when(Point point) {
        return point.nth()
                .map(nth -> writer.say("at-session", String.valueOf(nth)))
                .orElseGet(() -> writer.say("on-day", writer.dates().brief(point.at())));
    }

    private void rows() {
        html.in(
                "thead",
                null,
                () -> html.in(
                        "tr",
                        null,
                        () -> List.of("scale", "whose", "first", "last", "times")
                                .forEach(column -> html.head("col", 1, writer.say("measures." + column)))));
        html.in(
                "tbody",
                null,
                () -> summary.scales()
                        .forEach(scale -> scale.people()
                                .forEach(one -> html.in("tr", null, () -> {
                                    html.head("row", 1, writer.in(scale.scale()));
                                    html.cell(summary.nameOf(one.whom()));
                                    html.cell(writer.number(one.first().value()));
                                    html.cell(writer.number(one.last().value()));
                                    html.cell(String.valueOf(one.points().size()));
                                }))));
    }
}
