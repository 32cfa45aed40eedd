package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.keptword.reports.ClientResponses;
import org.keptword.reports.ClientResponsesService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.paper.Paper;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** One client's work as a file. Its name says the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/client-work-pdf")
public class ClientResponsesPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ClientResponsesService works;

    @Inject
    transient SummaryPdf pdf;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        ClientResponses work = works.export(new CaseId(route.id("case")), new ParticipantId(route.id("participant")));
        byte[] file = pdf.print(work, shell.speech(), shell.dates(), Paper.of(actor.locale(), actor.zone()));
        FileAnswer.pdf(response, "work-" + LocalDate.ofInstant(work.madeAt(), actor.zone()), file);
    }
}
