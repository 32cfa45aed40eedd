package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;

/** One client's work as a file. Its name says the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/client-work-pdf")
public class ClientResponsesPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ClientResponsesService works;

    @Inject
    transient SummaryPdf pdf;

    @Override
    protected Pdf print(PdfRequest asked) {
        ClientResponsesService.ClientResponses work =
                works.export(new CaseId(asked.id("case")), new ParticipantId(asked.id("participant")));
        return new Pdf(
                "work-" + asked.day(work.madeAt()), pdf.print(work, asked.texts(), asked.dates(), asked.paper()));
    }
}
