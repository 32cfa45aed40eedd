package org.keptword.web.chart;

import org.keptword.web.chart.Lettering.Anchor;
import org.keptword.web.paper.Html;

/** Writes one drawing. */
final class Svg {

    private static final String CUT = "…";

    private final StringBuilder out = new StringBuilder(4096);
    private final Frame frame;
    private final Lettering lettering;

    /**
     * Begins a drawing.
     *
     * @param style a class that says which strand it belongs to
     * @param name what it shows
     * @param says what is to be seen in it, in words
     */
    Svg(Frame frame, Lettering lettering, String style, String name, String says) {
        this.frame = frame;
        this.lettering = lettering;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"chart ")
                .append(style)
                .append("\" viewBox=\"0 0 ")
                .append(frame.width())
                .append(' ')
                .append(frame.height())
                .append("\" width=\"")
                .append(frame.width())
                .append("\" height=\"")
                .append(frame.height())
                .append('"');
        lettering
                .style()
                .ifPresent(any -> out.append(" alt=\"")
                        .append(Html.escape(name + ". " + says))
                        .append('"'));
        out.append("><title>")
                .append(Html.escape(name))
                .append("</title><desc>")
                .append(Html.escape(says))
                .append("</desc>");
        lettering
                .style()
                .ifPresent(rules ->
                        out.append("<style type=\"text/css\">").append(rules).append("</style>"));
    }

    /** One decimal, which is finer than any screen. */
    static void number(StringBuilder out, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(tenths % 10);
        }
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return path(style, new Trace().move(x1, y1).line(x2, y2));
    }

    Svg box(String style, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(style).append("\" x=\"");
        number(out, x);
        out.append("\" y=\"");
        number(out, y);
        out.append("\" width=\"");
        number(out, Math.max(0, width));
        out.append("\" height=\"");
        number(out, Math.max(0, height));
        out.append("\"/>");
        return this;
    }

    /** A path, unless it is empty. */
    Svg path(String style, Trace trace) {
        if (!trace.isEmpty()) {
            out.append("<path class=\"")
                    .append(style)
                    .append("\" d=\"")
                    .append(trace)
                    .append("\"/>");
        }
        return this;
    }

    Svg say(String style, String text, double x, double y, Anchor at) {
        lettering.write(out, style, text, frame.letter(), false, x, y, at);
        return this;
    }

    Svg sayStrongly(String style, String text, double x, double y, Anchor at) {
        lettering.write(out, style, text, frame.letter(), true, x, y, at);
        return this;
    }

    double width(String text) {
        return lettering.width(text, frame.letter(), false);
    }

    /** A name cut to a width; the whole of it stands in the words beside the drawing. */
    String fit(String name, double width) {
        if (lettering.width(name, frame.letter(), true) <= width) {
            return name;
        }
        int[] points = name.codePoints().toArray();
        for (int length = points.length - 1; length > 0; length--) {
            String cut = new String(points, 0, length).strip() + CUT;
            if (lettering.width(cut, frame.letter(), true) <= width) {
                return cut;
            }
        }
        return CUT;
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
