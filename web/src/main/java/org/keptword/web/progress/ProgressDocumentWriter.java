package org.keptword.web.progress;

import java.util.OptionalDouble;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Where a progress page is written: on screen with the numbers folded away, on paper with the numbers after each drawing. */
final class ProgressDocumentWriter extends Surface {

    private static final String NOTHING = "–";

    private ProgressDocumentWriter(LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        super("progress", localizedTexts, dates, medium);
    }

    static ProgressDocumentWriter screen(LocalizedTexts localizedTexts, Dates dates) {
        return new ProgressDocumentWriter(localizedTexts, dates, Medium.screen());
    }

    static ProgressDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new ProgressDocumentWriter(localizedTexts, dates, Medium.paper(press));
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
