package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.SummaryService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;

/** A case or discharge summary as a file. Its name says the kind and the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/summary-pdf")
public class SummaryPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SummaryService summaries;

    @Inject
    transient SummaryPdf pdf;

    @Override
    protected void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException {
        CaseSummary summary =
                summaries.export(new CaseId(asked.id("case")), SummaryRequest.in(asked.request(), asked.route()));
        send(
                new Pdf(
                        name(summary) + "-" + asked.day(summary.madeAt()),
                        pdf.print(summary, asked.texts(), asked.dates(), asked.stationery())),
                response);
    }

    private static String name(CaseSummary summary) {
        if (summary.view().kind() == SummaryView.Kind.CASE) {
            return "case-summary";
        }
        return summary.isDraft() ? "discharge-summary-draft" : "discharge-summary";
    }
}
