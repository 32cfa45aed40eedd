package org.keptword.web.progress;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.web.paper.Paper;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** A case over its sessions as a file. Its name says the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/progress-pdf")
public class ProgressPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProgressService service;

    @Inject
    transient ProgressPdf pdf;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        CaseProgress progress = service.export(new CaseId(route.id("case")), ProgressRequest.in(request));
        byte[] file = pdf.print(progress, shell.speech(), shell.dates(), Paper.of(actor.locale(), actor.zone()));
        LocalDate day = LocalDate.ofInstant(progress.axis().now(), actor.zone());
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "inline; filename=\"progress-" + day + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file);
    }
}
