package org.keptword.web.chart;

import java.util.Optional;
import org.keptword.web.paper.Html;

/** Words as words, in the typeface of the page. */
public final class ScreenLettering implements Lettering {

    /** The mean width of a letter of ours, in its height; rather more than less. */
    private static final double WIDTH = 0.55;

    @Override
    public Optional<String> style() {
        return Optional.empty();
    }

    @Override
    public double width(String text, double size, boolean strong) {
        return text.codePointCount(0, text.length()) * size * WIDTH;
    }

    @Override
    public void write(
            StringBuilder out, String style, String text, double size, boolean strong, double x, double y, Anchor at) {
        out.append("<text class=\"").append(style);
        if (strong) {
            out.append(" c-strong");
        }
        out.append("\" x=\"");
        Svg.number(out, x);
        out.append("\" y=\"");
        Svg.number(out, y);
        out.append('"');
        if (at != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(at == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        out.append('>').append(Html.escape(text)).append("</text>");
    }
}
