package org.keptword.web.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.copy.OwnCopy;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints own copies. */
@ApplicationScoped
public class OwnCopyPdf {

    private static final String STYLE = PdfRenderer.read("/org/keptword/web/summary/summary-pdf.css");

    private PdfRenderer press;

    @Inject
    public void use(PdfRenderer renderer) {
        press = renderer;
    }

    /** A whole copy as a file. */
    public byte[] print(OwnCopy copy, LocalizedTexts localizedTexts, Dates dates, Paper paper) {
        OwnCopyDocument document = new OwnCopyDocument(copy, Surface.paper("copy.paper", localizedTexts, dates, press));
        return press.print(document.sheet(
                localizedTexts.get("copy.paper.for-you"),
                localizedTexts.with("copy.paper.made", dates.moment(copy.madeAt())),
                paper,
                STYLE));
    }
}
