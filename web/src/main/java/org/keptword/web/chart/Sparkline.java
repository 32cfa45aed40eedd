package org.keptword.web.chart;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.keptword.web.paper.Html;

/**
 * One strand in a line of text: a mark for each real point, lines between neighbouring ones only, so that gaps stay gaps. It has no name of its own:
 * what it shows is said beside it.
 *
 * @param style a class that says which strand it belongs to
 * @param shape the mark of the strand
 * @param label written before it; empty for none
 * @param labels how wide the labels are of those it stands with, so that all lines begin at one place; 0 for none
 * @param places how many places there are, whether they have a point or not
 * @param lines at most two; the second one is dashed and has hollow marks
 */
public record Sparkline(String style, Shape shape, String label, int labels, int places, List<Line> lines) {

    private static final int PLOT = 80;
    private static final int HEIGHT = 22;
    private static final double EDGE = 4.5;
    private static final double MARK = 2.2;
    private static final double LETTER = 12;
    private static final double BASELINE = 15.5;
    private static final int GAP = 6;

    /**
     * One line.
     *
     * @param second whether it is the line of the second of two people
     */
    public record Line(List<Dot> dots, boolean second) {

        public Line {
            dots = List.copyOf(dots);
        }
    }

    /**
     * One point.
     *
     * @param place from 0
     * @param height from 0 to 1
     */
    public record Dot(int place, double height) {}

    public Sparkline {
        lines = List.copyOf(lines);
        if (places < 2) {
            throw new IllegalArgumentException("A line needs two places");
        }
    }

    /** The points of counts, the greatest of them at the top and zero at the bottom. */
    public static List<Dot> dots(List<Integer> counts) {
        OptionalInt most = counts.stream().mapToInt(Integer::intValue).max();
        double top = Math.max(1, most.orElse(1));
        return IntStream.range(0, counts.size())
                .mapToObj(place -> new Dot(place, counts.get(place) / top))
                .toList();
    }

    /** How wide the widest of some labels is. */
    public static int widest(Collection<String> labels) {
        ScreenLettering lettering = new ScreenLettering();
        return labels.stream()
                .mapToInt(label -> (int) Math.ceil(lettering.width(label, LETTER, false)))
                .max()
                .orElse(0);
    }

    /** The drawing; hidden from those who listen. */
    public String draw() {
        int left = labels == 0 ? 0 : labels + GAP;
        StringBuilder out = new StringBuilder(512)
                .append("<svg class=\"spark ")
                .append(style)
                .append("\" aria-hidden=\"true\" focusable=\"false\" width=\"")
                .append(left + PLOT)
                .append("\" height=\"" + HEIGHT + "\" viewBox=\"0 0 ")
                .append(left + PLOT)
                .append(" " + HEIGHT + "\">");
        if (!label.isEmpty()) {
            out.append("<text x=\"0\" y=\"" + BASELINE + "\">")
                    .append(Html.escape(label))
                    .append("</text>");
        }
        path(out, "spark-ground", new Trace().move(left, HEIGHT - 1.0).line(left + (double) PLOT, HEIGHT - 1.0));
        for (Line line : lines) {
            draw(out, line, left);
        }
        return out.append("</svg>").toString();
    }

    private void draw(StringBuilder out, Line line, int left) {
        Trace strokes = new Trace();
        Trace marks = new Trace();
        Dot before = null;
        for (Dot dot : line.dots()) {
            if (before != null && before.place() == dot.place() - 1) {
                strokes.move(x(before, left), y(before)).line(x(dot, left), y(dot));
            }
            marks.mark(shape, x(dot, left), y(dot), MARK);
            before = dot;
        }
        path(out, line.second() ? "spark-line spark-second" : "spark-line", strokes);
        path(out, line.second() ? "spark-mark spark-hollow" : "spark-mark", marks);
    }

    private double x(Dot dot, int left) {
        return left + EDGE + dot.place() * (PLOT - 2 * EDGE) / (places - 1);
    }

    private static double y(Dot dot) {
        return HEIGHT - EDGE - dot.height() * (HEIGHT - 2 * EDGE);
    }

    private static void path(StringBuilder out, String style, Trace trace) {
        if (!trace.isEmpty()) {
            out.append("<path class=\"")
                    .append(style)
                    .append("\" d=\"")
                    .append(trace)
                    .append("\"/>");
        }
    }
}
