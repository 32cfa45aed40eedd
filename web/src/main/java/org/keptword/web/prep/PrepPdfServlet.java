package org.keptword.web.prep;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.paper.Paper;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** The page before a session as a file. Its name says the day and for whose eyes it is, and nobody's name. */
@WebServlet("/WEB-INF/servlets/prep-pdf")
public class PrepPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PrepService prep;

    @Inject
    transient PrepPdf pdf;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        PrepRequest asked = PrepRequest.in(request);
        PrepReport report = prep.export(new SessionId(route.id("session")), asked.whom(), asked.everything());
        byte[] file = pdf.print(report, shell.speech(), shell.dates(), Paper.of(actor.locale(), actor.zone()));
        LocalDate day = LocalDate.ofInstant(report.session().startsAt(), actor.zone());
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"session-" + day + "-" + asked.whom().inFileName() + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file);
    }
}
