package org.keptword.web.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.scoring.Scale;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.CaseSummary.Person;
import org.keptword.reports.summary.CaseSummary.Point;
import org.keptword.reports.summary.CaseSummary.ScaleCourse;
import org.keptword.reports.summary.CaseSummary.Tick;
import org.keptword.web.chart.Axis;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.Surface;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** Check-ins and measures: first and last, and what the change means where a norm is known. */
final class ScaleWords {

    private static final int PLOT = 110;
    private static final Duration ROOM = Duration.ofDays(1);

    private final CaseSummary summary;
    private final Surface surface;

    ScaleWords(CaseSummary summary, Surface surface) {
        this.summary = summary;
        this.surface = surface;
    }

    /**
     * One scale with what is said and drawn of it.
     *
     * @param measure what it is part of, where the scale before is part of another
     */
    record Shown(ScaleCourse scale, Optional<String> measure, List<String> says, String key, List<Drawn> drawing) {}

    List<Shown> all() {
        List<Shown> shown = new ArrayList<>();
        LocalizedText measure = null;
        for (ScaleCourse scale : summary.scales()) {
            Optional<String> heading =
                    scale.measure().equals(measure) ? Optional.empty() : Optional.of(surface.in(scale.measure()));
            measure = scale.measure();
            List<String> says = scale.people().stream().map(this::sentence).toList();
            shown.add(new Shown(scale, heading, says, key(scale), drawing(scale, says)));
        }
        return shown;
    }

    private String key(ScaleCourse scale) {
        return surface.say(
                scale.direction() == Scale.Direction.HIGHER_IS_BETTER ? "measures.higher" : "measures.lower",
                surface.number(scale.range().least()),
                surface.number(scale.range().most()));
    }

    /** Nothing where nobody has two scores. */
    private List<Drawn> drawing(ScaleCourse scale, List<String> says) {
        if (scale.people().stream().noneMatch(one -> one.points().size() > 1)) {
            return List.of();
        }
        LineChart chart = new LineChart(
                "chart-trust",
                Shape.TRIANGLE,
                surface.say("measures.chart", surface.in(scale.scale())),
                String.join(" ", says),
                axis(scale),
                ValueScale.between(scale.range().least(), scale.range().most()),
                scale.people().stream().map(this::series).toList(),
                Optional.empty());
        return surface.drawing(PLOT, (frame, lettering) -> chart.draw(frame, lettering, surface.numbers()));
    }

    private LineChart.Series series(Person one) {
        return new LineChart.Series(
                surface.readable(summary.nameOf(one.whom())),
                !one.whom().equals(summary.people().get(0).id()),
                one.points().stream().flatMap(this::drawn).toList(),
                Optional.empty());
    }

    /** A point, and before it nothing where nothing joins it to the one before. */
    private Stream<Optional<LineChart.Point>> drawn(Point point) {
        Optional<LineChart.Point> one = Optional.of(new LineChart.Point(placeOf(point), point.value()));
        return point.afterGap() ? Stream.of(Optional.empty(), one) : Stream.of(one);
    }

    /** Where a point stands on the axis: at the session it was answered before, as on the page of the progress, or when it was handed in. */
    private Instant placeOf(Point point) {
        return point.nth()
                .flatMap(nth -> summary.meetings().held().stream()
                        .filter(tick -> tick.nth() == nth)
                        .findFirst())
                .map(Tick::at)
                .orElse(point.at());
    }

    private Axis axis(ScaleCourse scale) {
        List<Instant> scored = scale.people().stream()
                .flatMap(one -> one.points().stream())
                .map(this::placeOf)
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
            return surface.say("measures.once", name, surface.number(one.last().value()), when(one.last()));
        }
        String said = surface.say(
                "measures.person",
                name,
                surface.number(one.first().value()),
                when(one.first()),
                surface.number(one.last().value()),
                when(one.last()),
                one.points().size());
        return said + " "
                + one.change()
                        .map(change -> surface.speech()
                                .say("summary.change", change.kind(), surface.number(change.threshold())))
                        .orElseGet(() -> surface.say("measures.no-norm"));
    }

    private String when(Point point) {
        return point.nth()
                .map(nth -> surface.say("at-session", String.valueOf(nth)))
                .orElseGet(() -> surface.say("on-day", surface.dates().brief(point.at())));
    }
}
