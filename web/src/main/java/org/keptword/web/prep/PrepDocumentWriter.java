package org.keptword.web.prep;

import org.keptword.homework.assign.Recurrence;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Writes a prep report. Where a line comes from is a link on screen and the same short mark on paper. */
final class PrepDocumentWriter extends Surface {

    private final References references;

    private PrepDocumentWriter(LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        super("prep", localizedTexts, dates, medium);
        this.references = new References(localizedTexts);
    }

    static PrepDocumentWriter screen(LocalizedTexts localizedTexts, Dates dates) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.screen());
    }

    static PrepDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.paper(press));
    }

    References references() {
        return references;
    }

    /** Which entry of an exercise that comes back. */
    String entry(Recurrence.Entry entry) {
        return entry.weekly() ? say("entry.week", dates().day(entry.day())) : dates().day(entry.day());
    }
}
