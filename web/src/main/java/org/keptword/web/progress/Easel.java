package org.keptword.web.progress;

import java.util.OptionalDouble;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Where a progress page is written: on screen with the numbers folded away, on paper with the numbers after each drawing. */
final class Easel extends Surface {

    private static final String NOTHING = "–";

    private Easel(Speech speech, Dates dates, Medium medium) {
        super("progress", speech, dates, medium);
    }

    static Easel screen(Speech speech, Dates dates) {
        return new Easel(speech, dates, Medium.screen());
    }

    static Easel paper(Speech speech, Dates dates, PaperPress press) {
        return new Easel(speech, dates, Medium.paper(press));
    }

    /** A number as it is written, or a dash for none. */
    String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : NOTHING;
    }

    /** What stands where there is no number. */
    String nothing() {
        return NOTHING;
    }
}
