package org.keptword.web.prep;

import org.keptword.homework.assign.Recurrence;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Writes a prep report. Where a line comes from is a link on screen and the same short mark on paper. */
final class PrepDocumentWriter extends Surface {

    private final References references;

    private final boolean details;

    private PrepDocumentWriter(LocalizedTexts localizedTexts, Dates dates, Medium medium, boolean details) {
        super("prep", localizedTexts, dates, medium);
        this.details = details;
        this.references = new References(localizedTexts);
    }

    static PrepDocumentWriter screen(LocalizedTexts localizedTexts, Dates dates) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.screen(), true);
    }

    static PrepDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return paper(localizedTexts, dates, press, true);
    }

    /** @param details whether more is printed than the session needs: homework, replies, figures and sources */
    static PrepDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press, boolean details) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.paper(press), details);
    }

    /** Whether it is the whole report. Without the list of sources, no line has the mark of its source. */
    boolean hasDetails() {
        return details;
    }

    References references() {
        return references;
    }

    /** Which entry of an exercise that comes back. */
    String entry(Recurrence.Entry entry) {
        return entry.weekly() ? say("entry.week", dates().day(entry.day())) : dates().day(entry.day());
    }
}
