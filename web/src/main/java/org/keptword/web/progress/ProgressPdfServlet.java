package org.keptword.web.progress;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressService;
import org.keptword.shared.Actor;
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
    protected void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException {
        CaseProgress progress = service.export(new CaseId(asked.id("case")), ProgressRequest.in(asked.request()));
        send(
                new Pdf(
                        "progress-" + asked.day(progress.axis().now()),
                        pdf.print(progress, asked.texts(), asked.dates(), asked.stationery())),
                response);
    }
}
