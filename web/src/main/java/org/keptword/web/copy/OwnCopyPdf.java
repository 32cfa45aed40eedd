package org.keptword.web.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.OwnCopy;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.paper.Sheet;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prints own copies. */
@ApplicationScoped
public class OwnCopyPdf {

    private static final String STYLE = PaperPress.read("/org/keptword/web/summary/summary-pdf.css");

    private PaperPress press;

    @Inject
    public void use(PaperPress given) {
        press = given;
    }

    /** A whole copy as a file. */
    public byte[] print(OwnCopy copy, Speech speech, Dates dates, Paper paper) {
        OwnCopyDocument document = new OwnCopyDocument(copy, Surface.paper("copy.paper", speech, dates, press));
        return press.print(new Sheet(
                document.title(),
                speech.get("copy.paper.for-you"),
                speech.with("copy.paper.made", dates.moment(copy.madeAt())),
                speech.language(),
                paper,
                STYLE,
                document.body(),
                document.sections()));
    }
}
