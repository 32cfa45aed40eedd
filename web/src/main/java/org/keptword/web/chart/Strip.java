package org.keptword.web.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keptword.web.chart.Lettering.Anchor;

/**
 * The sessions along the top, with what happened between them: letters that a list beside it explains, and bars for what lasted.
 *
 * @param begins the words of the day it begins
 * @param now the words of the day it ends
 * @param marks in order of time
 */
public record Strip(String name, String says, Axis axis, String begins, String now, List<Mark> marks) {

    private static final double LINE = 40;
    private static final double ROW = 16;
    private static final double CLEAR = 13;
    private static final int ROWS = 3;

    /**
     * Something that happened.
     *
     * @param letter what the list calls it
     * @param until the same moment for what did not last
     */
    public record Mark(String letter, Instant at, Instant until) {

        boolean lasts() {
            return until.isAfter(at);
        }
    }

    public Strip {
        marks = List.copyOf(marks);
    }

    /** The drawing, in the width of a frame. */
    public String draw(Frame like, Lettering lettering) {
        List<Placed> placed = placed(like);
        int rows = placed.stream().mapToInt(Placed::row).max().orElse(-1) + 1;
        Frame frame =
                new Frame(like.width(), (int) (LINE + 12 + rows * ROW), like.left(), like.right(), 0, 1, like.letter());
        Svg svg = new Svg(frame, lettering, "chart-strip", name, says);
        TimeScale time = axis.scale(frame);
        svg.line("c-axis", frame.plotLeft(), LINE, frame.plotRight(), LINE);
        Trace ticks = new Trace();
        axis.ticks().forEach(tick -> ticks.move(time.x(tick.at()), LINE - 5).line(time.x(tick.at()), LINE + 5));
        svg.path("c-tick", ticks);
        axis.labels(frame, lettering)
                .forEach(label -> svg.sayStrongly("c-name", label.text(), label.x(), LINE - 10, label.anchor()));
        svg.say("c-number", begins, frame.plotLeft(), frame.letter(), Anchor.START);
        svg.say("c-number", now, frame.plotRight(), frame.letter(), Anchor.END);
        for (Placed one : placed) {
            double y = LINE + 12 + one.row() * ROW;
            if (one.mark().lasts()) {
                double left = time.x(one.mark().at());
                svg.box("c-pause", left, y - 4, Math.max(3, time.x(one.mark().until()) - left), 8);
            }
            svg.line("c-session", one.x(), LINE, one.x(), y - 6);
            svg.sayStrongly("c-letter", one.mark().letter(), one.x() + 2, y + 4, Anchor.START);
        }
        return svg.toString();
    }

    private record Placed(Mark mark, double x, int row) {}

    /** Each in the first row in which it lies over no other; what finds none lies over one in the last. */
    private List<Placed> placed(Frame frame) {
        TimeScale time = axis.scale(frame);
        double[] free = new double[ROWS];
        List<Placed> placed = new ArrayList<>();
        for (Mark mark : marks) {
            double x = time.x(mark.at());
            int row = 0;
            while (row < ROWS - 1 && free[row] > x) {
                row++;
            }
            free[row] = Math.max(x + CLEAR, mark.lasts() ? time.x(mark.until()) + 2 : 0);
            placed.add(new Placed(mark, x, row));
        }
        return placed;
    }
}
