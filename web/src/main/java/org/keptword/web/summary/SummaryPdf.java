package org.keptword.web.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints summaries and one client's work. */
@ApplicationScoped
public class SummaryPdf {

    private static final String STYLE = PdfRenderer.read("/org/keptword/web/summary/summary-pdf.css");

    private PdfRenderer press;

    @Inject
    void use(PdfRenderer renderer) {
        press = renderer;
    }

    /** A summary as a file. */
    byte[] print(CaseSummary summary, LocalizedTexts localizedTexts, Dates dates, Stationery stationery) {
        SummaryDocument document = new SummaryDocument(summary, Surface.paper("summary", localizedTexts, dates, press));
        return press.print(document.sheet(
                "",
                document.subject(),
                localizedTexts.with("summary.made", dates.printed(summary.madeAt())),
                stationery,
                STYLE));
    }

    /**
     * One client's work as a file.
     *
     * @param part which of several files it is, from 1; 0 for the only one
     */
    byte[] print(
            ClientResponsesService.ClientResponses work,
            int part,
            LocalizedTexts localizedTexts,
            Dates dates,
            Stationery stationery) {
        ClientResponsesDocument document =
                new ClientResponsesDocument(work, part, Surface.paper("summary", localizedTexts, dates, press));
        return press.print(document.sheet(
                "",
                localizedTexts.get("summary.for-counselor"),
                localizedTexts.with("summary.made", dates.printed(work.madeAt())),
                stationery,
                STYLE));
    }
}
