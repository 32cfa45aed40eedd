package org.keptword.web.chart;

import java.util.Optional;
import org.keptword.web.paper.Letters;

/** Words as outlines of our own letters, so that paper needs no typeface of the machine. */
public final class PaperLettering implements Lettering {

    private final Letters letters;
    private final String style;

    /** @param style rules for the classes of drawings */
    public PaperLettering(Letters letters, String style) {
        this.letters = letters;
        this.style = style;
    }

    @Override
    public Optional<String> style() {
        return Optional.of(style);
    }

    @Override
    public double width(String text, double size, boolean strong) {
        return letters.width(text, size, strong);
    }

    @Override
    public void write(
            StringBuilder out, String style, String text, double size, boolean strong, double x, double y, Anchor at) {
        double width = width(text, size, strong);
        double begin = switch (at) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        out.append("<path class=\"").append(style).append("\" d=\"");
        letters.outline(out, text, size, strong, begin, y);
        out.append("\"/>");
    }
}
