package org.keptword.web.progress;

import java.util.List;
import java.util.stream.IntStream;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.SessionAxis.Stretch;
import org.keptword.web.chart.Axis;

/** The sessions and the times between them as they are called everywhere on the page. */
final class SessionLabels {

    private final SessionAxis axis;
    private final List<String> names;
    private final Axis drawn;

    SessionLabels(SessionAxis axis, ProgressDocumentWriter writer) {
        this.axis = axis;
        this.names = axis.stretches().stream().map(one -> name(one, writer)).toList();
        this.drawn = new Axis(
                axis.begins(),
                axis.now(),
                axis.ticks().stream()
                        .map(tick -> new Axis.Tick(tick.ordinal(), tick.at()))
                        .toList());
    }

    /** The axis as it is drawn. */
    Axis axis() {
        return drawn;
    }

    Stretch stretch(int place) {
        return axis.stretches().get(place);
    }

    /** What a row is called. */
    String name(int place) {
        return names.get(place);
    }

    /** The places of the rows, in order of time. */
    IntStream places() {
        return IntStream.range(0, names.size());
    }

    int last() {
        return names.size() - 1;
    }

    private String name(Stretch stretch, ProgressDocumentWriter writer) {
        return stretch.session()
                .map(tick -> writer.say(
                        "row.session",
                        String.valueOf(tick.ordinal()),
                        writer.dates().brief(tick.at())))
                .orElseGet(() -> axis.last()
                        .map(tick -> writer.say("row.since", String.valueOf(tick.ordinal())))
                        .orElseGet(() -> writer.say("row.beginning")));
    }
}
