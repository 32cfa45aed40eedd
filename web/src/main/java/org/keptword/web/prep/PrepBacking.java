package org.keptword.web.prep;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.UnaryOperator;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepService;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The page before a session. */
@Named
@RequestScoped
public class PrepBacking {

    @Inject
    PrepService prep;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    private PrepReport report;
    private PrepDocument document;

    @PostConstruct
    void load() {
        report = prep.read(new SessionId(route.id("session")));
        document = new PrepDocument(report, shell.speech(), shell.dates(), UnaryOperator.identity());
    }

    public PrepReport getReport() {
        return report;
    }

    public String getTitle() {
        return document.title();
    }

    /** The report as markup; every text in it is escaped. */
    public String getBody() {
        return document.body();
    }

    public String getPdf() {
        return Route.SESSION_PREP_PDF.path(report.session().id());
    }
}
