package org.keptword.web.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keptword.web.chart.Lettering.Anchor;

/**
 * The sessions across a plot. Where they stand too close for their numbers, few of them are written as a range, and many are thinned to
 * round numbers.
 *
 * @param ticks in order of time
 */
public record Axis(Instant from, Instant until, List<Tick> ticks) {

    /** More sessions than this are thinned to round numbers. */
    private static final int MANY = 26;

    /** More sessions than this get no line of their own. */
    static final int LINES = 60;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final double GAP = 6;

    /** A session. */
    public record Tick(int number, Instant at) {}

    /** A number that is written. */
    public record Label(String text, double x, Anchor anchor) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    TimeScale scale(Frame frame) {
        return TimeScale.of(from, until, frame);
    }

    /** The numbers that are written below a plot, none over another. */
    public List<Label> labels(Frame frame, Lettering lettering) {
        return ticks.size() > MANY ? thinned(frame, lettering) : grouped(frame, lettering);
    }

    private List<Label> grouped(Frame frame, Lettering lettering) {
        List<Label> labels = new ArrayList<>();
        int begin = 0;
        while (begin < ticks.size()) {
            int end = begin;
            while (end + 1 < ticks.size() && touches(begin, end, frame, lettering)) {
                end++;
            }
            labels.add(label(begin, end, frame, lettering));
            begin = end + 1;
        }
        return labels;
    }

    private boolean touches(int begin, int end, Frame frame, Lettering lettering) {
        Label before = label(begin, end, frame, lettering);
        Label next = label(end + 1, end + 1, frame, lettering);
        double right = right(before, frame, lettering);
        return left(next, frame, lettering) < right + GAP;
    }

    private Label label(int begin, int end, Frame frame, Lettering lettering) {
        TimeScale scale = scale(frame);
        String text = begin == end
                ? Integer.toString(ticks.get(begin).number())
                : ticks.get(begin).number() + "–" + ticks.get(end).number();
        double x = (scale.x(ticks.get(begin).at()) + scale.x(ticks.get(end).at())) / 2;
        return place(text, x, frame, lettering);
    }

    private List<Label> thinned(Frame frame, Lettering lettering) {
        TimeScale scale = scale(frame);
        Tick last = ticks.get(ticks.size() - 1);
        Label end = place(Integer.toString(last.number()), scale.x(last.at()), frame, lettering);
        double width = lettering.width(end.text(), frame.letter(), false) + 2 * GAP;
        double room = (scale.x(last.at()) - scale.x(ticks.get(0).at())) / ticks.size();
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * room >= width; i--) {
            step = STEPS[i];
        }
        List<Label> labels = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            Label label = place(Integer.toString(tick.number()), scale.x(tick.at()), frame, lettering);
            double half = lettering.width(label.text(), frame.letter(), false) / 2;
            boolean round = tick.number() % step == 0 || tick.equals(ticks.get(0));
            boolean clear = label.x() - half >= free && label.x() + half + GAP < end.x() - half;
            if (round && clear && !tick.equals(last)) {
                labels.add(label);
                free = right(label, frame, lettering) + GAP;
            }
        }
        labels.add(end);
        return labels;
    }

    /** In the middle of its tick, or within the field where it would stick out. */
    static Label place(String text, double x, Frame frame, Lettering lettering) {
        double half = lettering.width(text, frame.letter(), false) / 2;
        if (x - half < 0) {
            return new Label(text, 0, Anchor.START);
        }
        if (x + half > frame.width()) {
            return new Label(text, frame.width(), Anchor.END);
        }
        return new Label(text, x, Anchor.MIDDLE);
    }

    private static double left(Label label, Frame frame, Lettering lettering) {
        double width = lettering.width(label.text(), frame.letter(), false);
        return switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
    }

    private static double right(Label label, Frame frame, Lettering lettering) {
        double width = lettering.width(label.text(), frame.letter(), false);
        return switch (label.anchor()) {
            case START -> label.x() + width;
            case MIDDLE -> label.x() + width / 2;
            case END -> label.x();
        };
    }
}
