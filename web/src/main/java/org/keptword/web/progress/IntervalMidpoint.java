package org.keptword.web.progress;

import java.time.Instant;
import org.keptword.progress.SessionAxis.Stretch;
import org.keptword.web.chart.Axis;

/** Where something that belongs to a whole stretch of time stands on the axis. */
final class IntervalMidpoint {

    private IntervalMidpoint() {}

    /** The middle of what is drawn of it. */
    static Instant of(Stretch stretch, Axis axis) {
        Instant from = stretch.from().isBefore(axis.from()) ? axis.from() : stretch.from();
        return Instant.ofEpochMilli((from.toEpochMilli() + stretch.until().toEpochMilli()) / 2);
    }
}
