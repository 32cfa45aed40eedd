package org.keptword.web.chart;

import org.keptword.web.paper.Letters;

/** Words as outlines of our own letters, so that paper needs no typeface of the machine. */
public final class PaperLettering implements Lettering {

    private final Letters letters;

    public PaperLettering(Letters letters) {
        this.letters = letters;
    }

    @Override
    public boolean onPaper() {
        return true;
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
