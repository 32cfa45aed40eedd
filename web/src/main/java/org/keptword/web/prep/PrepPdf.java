package org.keptword.web.prep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.prep.PrepReport;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints a prep report. */
@ApplicationScoped
public class PrepPdf {

    private static final String STYLE = PdfRenderer.read("/org/keptword/web/prep/prep-pdf.css");

    private PdfRenderer press;

    @Inject
    void use(PdfRenderer renderer) {
        press = renderer;
    }

    /** The report as a file; whom it is for stands large on every page. */
    public byte[] print(PrepReport report, LocalizedTexts localizedTexts, Dates dates, Paper paper) {
        PrepDocument document = new PrepDocument(report, PrepDocumentWriter.paper(localizedTexts, dates, press));
        return press.print(document.sheet(
                document.whom(), localizedTexts.with("prep.made", dates.moment(report.madeAt())), paper, STYLE));
    }
}
