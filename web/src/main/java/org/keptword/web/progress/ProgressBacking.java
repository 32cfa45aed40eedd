package org.keptword.web.progress;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.cases.CaseHeader;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** A case over its sessions. */
@Named
@RequestScoped
public class ProgressBacking {

    @Inject
    ProgressService service;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    private CaseProgress progress;
    private String body;

    @PostConstruct
    void load() {
        progress = service.ofCase(route.caseId(), ProgressRequest.in(request));
        body = new ProgressDocument(progress, ProgressDocumentWriter.screen(shell.speech(), shell.dates())).body();
    }

    public CaseHeader getHeader() {
        return progress.header();
    }

    /** The page as markup; every text in it is escaped. */
    public String getBody() {
        return body;
    }

    /** The same on paper. */
    public String getPdf() {
        return Route.CASE_PROGRESS_PDF.path(progress.header().id()) + ProgressRequest.address(request);
    }
}
