package org.keptword.web.chart;

import java.util.Optional;

/** How words get into a drawing. */
public interface Lettering {

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The rules a drawing takes along where no page gives it its look, as on paper; empty on screen. */
    Optional<String> style();

    /** How wide a text will be, about. */
    double width(String text, double size, boolean strong);

    /** Writes a text whose line stands at a point. */
    void write(
            StringBuilder out, String style, String text, double size, boolean strong, double x, double y, Anchor at);
}
