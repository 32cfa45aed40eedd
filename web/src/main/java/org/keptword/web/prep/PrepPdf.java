package org.keptword.web.prep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
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

    /** What the session needs, as a file: the first page, and what was marked for discussion. Copies for clients are whole. */
    public byte[] print(PrepReport report, LocalizedTexts localizedTexts, Dates dates, Stationery stationery) {
        return print(report, report.everything(), localizedTexts, dates, stationery);
    }

    /**
     * The report as a file; whom it is for stands large on every page.
     *
     * @param details whether the counselor's copy has the pages that no session needs: homework, replies, figures and sources
     */
    byte[] print(
            PrepReport report, boolean details, LocalizedTexts localizedTexts, Dates dates, Stationery stationery) {
        boolean whole = details || report.whom().kind() != PrepFor.Kind.COUNSELOR;
        PrepDocument document = new PrepDocument(report, PrepDocumentWriter.paper(localizedTexts, dates, press, whole));
        return press.print(document.sheet(
                localizedTexts.get("prep.purpose"),
                document.whom(),
                localizedTexts.with("prep.made", dates.printed(report.madeAt())),
                stationery,
                STYLE));
    }
}
