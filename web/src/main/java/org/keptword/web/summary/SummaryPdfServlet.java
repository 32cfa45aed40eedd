package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.SummaryKind;
import org.keptword.reports.SummaryService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.web.paper.Paper;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** A case or discharge summary as a file. Its name says the kind and the day and nobody's name. */
@WebServlet("/WEB-INF/servlets/summary-pdf")
public class SummaryPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SummaryService summaries;

    @Inject
    transient SummaryPdf pdf;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        CaseSummary summary = summaries.export(new CaseId(route.id("case")), SummaryRequest.in(request, route));
        byte[] file = pdf.print(summary, shell.speech(), shell.dates(), Paper.of(actor.locale(), actor.zone()));
        LocalDate day = LocalDate.ofInstant(summary.madeAt(), actor.zone());
        FileAnswer.pdf(response, name(summary) + "-" + day, file);
    }

    private static String name(CaseSummary summary) {
        if (summary.view().kind() == SummaryKind.CASE) {
            return "case-summary";
        }
        return summary.isDraft() ? "discharge-summary-draft" : "discharge-summary";
    }
}
