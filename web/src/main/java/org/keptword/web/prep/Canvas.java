package org.keptword.web.prep;

import org.keptword.homework.WorkEntry;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Where a prep report is written. Where a line comes from is a link on screen and the same short mark on paper. */
final class Canvas extends Surface {

    private final References references;

    private Canvas(Speech speech, Dates dates, Medium medium) {
        super("prep", speech, dates, medium);
        this.references = new References(speech);
    }

    static Canvas screen(Speech speech, Dates dates) {
        return new Canvas(speech, dates, Medium.screen());
    }

    static Canvas paper(Speech speech, Dates dates, PaperPress press) {
        return new Canvas(speech, dates, Medium.paper(press));
    }

    References references() {
        return references;
    }

    /** Which entry of an exercise that comes back. */
    String entry(WorkEntry entry) {
        return entry.weekly() ? say("entry.week", dates().day(entry.day())) : dates().day(entry.day());
    }
}
