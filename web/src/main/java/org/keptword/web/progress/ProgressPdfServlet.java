package org.keptword.web.progress;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressService;
import org.keptword.shared.CaseId;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;

/** A case over its sessions as a file. Its name says the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/progress-pdf")
public class ProgressPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProgressService service;

    @Inject
    transient ProgressPdf pdf;

    @Override
    protected Pdf print(PdfRequest asked) {
        CaseProgress progress = service.export(new CaseId(asked.id("case")), ProgressRequest.in(asked.request()));
        return new Pdf(
                "progress-" + asked.day(progress.axis().now()),
                pdf.print(progress, asked.texts(), asked.dates(), asked.paper()));
    }
}
