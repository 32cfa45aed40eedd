package org.keptword.web.summary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.cases.CaseHeader;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.SummaryService;
import org.keptword.web.chart.Surface;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** The summary of a case, and the one at its end. */
@Named
@RequestScoped
public class SummaryBacking {

    @Inject
    SummaryService summaries;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    private CaseSummary summary;
    private String body;

    @PostConstruct
    void load() {
        summary = summaries.read(route.caseId(), SummaryRequest.in(request, route));
        body = new SummaryDocument(summary, Surface.screen("summary", shell.speech(), shell.dates())).body();
    }

    public CaseHeader getHeader() {
        return summary.header();
    }

    /** The page as markup; every text in it is escaped. */
    public String getBody() {
        return body;
    }

    public SummaryLinks getLinks() {
        return new SummaryLinks(summary, shell.speech());
    }
}
