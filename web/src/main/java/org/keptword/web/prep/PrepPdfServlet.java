package org.keptword.web.prep;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.shared.Actor;
import org.keptword.shared.SessionId;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;

/** The page before a session as a file. Its name says the day and for whose eyes it is, and nobody's name. */
@WebServlet("/WEB-INF/servlets/prep-pdf")
public class PrepPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PrepService prep;

    @Inject
    transient PrepPdf pdf;

    @Override
    protected void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException {
        PrepRequest what = PrepRequest.in(asked.request());
        PrepReport report = prep.export(new SessionId(asked.id("session")), what.whom(), what.everything());
        String name = "session-" + asked.day(report.session().startsAt()) + "-"
                + what.whom().inFileName();
        send(
                new Pdf(name, pdf.print(report, what.details(), asked.texts(), asked.dates(), asked.stationery())),
                response);
    }
}
