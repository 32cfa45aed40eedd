package org.keptword.web.chart;

/** How words get into a drawing. */
public interface Lettering {

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Whether the drawing is for paper, where its words stand in an attribute of their own. */
    boolean onPaper();

    /** How wide a text will be, about. */
    double width(String text, double size, boolean strong);

    /** Writes a text whose line stands at a point. */
    void write(
            StringBuilder out, String style, String text, double size, boolean strong, double x, double y, Anchor at);
}
